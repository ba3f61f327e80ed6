"""Helpers whose callers nobody sees may well run in a workflow."""

import functools

from dbos import DBOS


def publish(state: str) -> None:
    DBOS.set_event("state", state)


async def publish_soon(state: str) -> None:
    await DBOS.set_event_async("state", state)


def wait_for_reply(topic: str):
    return DBOS.recv(topic)


def is_new() -> bool:
    return DBOS.patch("new")


class Progress:
    def __init__(self, stream: str) -> None:
        self.stream = stream

    def line(self, text: str) -> None:
        DBOS.write_stream(self.stream, text)

    def close(self) -> None:
        DBOS.close_stream(self.stream)

    def __call__(self, text: str) -> None:
        self.line(text)


def slowly(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.sleep(1)
        return function(*args, **kwargs)

    return wrapper


@slowly
def crawl(url: str) -> str:
    return url


# Names at module level that are not called there.
sleep = DBOS.sleep
pause = functools.partial(DBOS.sleep, 5.0)
announce = lambda state: DBOS.set_event("state", state)
OPERATIONS = {"sleep": DBOS.sleep, "recv": DBOS.recv}
progress = Progress("lines")


def run_operation(name: str, value):
    return OPERATIONS[name](value)


def handler_for(topic: str):
    def handle():
        return DBOS.recv(topic)

    return handle


payments = handler_for("payments")
