from dbos import DBOS


def publish(state: str) -> None:
    DBOS.set_event("state", state)


def publish_all(states: list[str]) -> None:
    for state in states:
        publish(state)


async def publish_soon(state: str) -> None:
    await DBOS.set_event_async("state", state)


def wait(seconds: float) -> None:
    DBOS.sleep(seconds)


def beat() -> None:
    while True:
        wait(1.0)
