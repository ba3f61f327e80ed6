from dbos import DBOS


def pause(seconds: float) -> None:
    DBOS.sleep(seconds)  # noqa: DBS202
