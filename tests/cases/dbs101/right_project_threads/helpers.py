"""Synchronous helpers."""

from dbos import DBOS


def tell(desk: str) -> None:
    DBOS.send(desk, "hello")


def pause(seconds: float, block: bool = False) -> float:
    if block:
        DBOS.sleep(seconds)
    return seconds


def stop(desk: str) -> None:
    DBOS.cancel_workflow(desk)


async def tell_async(desk: str) -> None:
    await DBOS.send_async(desk, "hello")


@DBOS.step()
def announce(desk: str) -> None:
    DBOS.send(desk, "open")


class Desk:
    def __init__(self, name: str) -> None:
        self.name = name

    def state(self) -> object:
        return DBOS.get_event(self.name, "state")
