"""Plain helpers: nothing here says on which thread they run."""

import audit
from dbos import DBOS


def tell(desk: str, text: str) -> None:
    DBOS.send(desk, text)


def tell_twice(desk: str, text: str) -> None:
    DBOS.send(desk, text)
    DBOS.set_event("told", text)


def tell_and_audit(desk: str, text: str) -> None:
    audit.write(desk, text)


def shout(text: str) -> str:
    return text.upper()


async def tell_from_coroutine(desk: str, text: str) -> None:
    DBOS.send(desk, text)  # DBS101


class Desk:
    def __init__(self, name: str) -> None:
        self.name = name

    def stop(self) -> None:
        DBOS.cancel_workflow(self.name)

    @staticmethod
    def restart(name: str) -> None:
        DBOS.resume_workflow(name)

    @property
    def state(self) -> object:
        return DBOS.get_event(self.name, "state")
