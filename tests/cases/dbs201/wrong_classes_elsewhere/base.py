from dbos import DBOS


@DBOS.workflow()
def announce(room: str) -> str:
    return ring(room)


@DBOS.step()
def ring(room: str) -> str:
    return room


class Resource:
    def __init__(self, room: str) -> None:
        self.room = room

    def released(self) -> None:
        DBOS.start_workflow(announce, self.room)

    @property
    def notice(self) -> str:
        return announce(self.room)

    def __enter__(self) -> "Resource":
        return self

    def __exit__(self, *_exc: object) -> None:
        self.released()
