"""Names are shadowed in one function and mean dbos in the next."""

from dbos import DBOS


class Starter:
    def start_workflow(self, name: str) -> str:
        return name


@DBOS.workflow()
def score(game: str) -> int:
    return points(game)


@DBOS.step()
def points(game: str) -> int:
    return len(game)


@DBOS.step()
def shadowed(game: str) -> str:
    DBOS = Starter()
    return DBOS.start_workflow(game)


@DBOS.step()
def parameter(game: str, DBOS: Starter) -> str:
    return DBOS.start_workflow(game)


@DBOS.step()
def plain(game: str) -> None:
    DBOS.start_workflow(score, game)  # DBS201


@DBOS.workflow()
def season(game: str) -> None:
    shadowed(game)
    plain(game)
