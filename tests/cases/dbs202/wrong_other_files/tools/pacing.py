import functools

from dbos import DBOS


def pause(seconds: float) -> None:
    DBOS.sleep(seconds)


async def pause_soon(seconds: float) -> None:
    await DBOS.sleep_async(seconds)


def gently(function):
    """Wraps, and is applied below the step."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        pause(0.1)
        return function(*args, **kwargs)

    return wrapper


class Pacer:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def between(self) -> None:
        pause(self.seconds)
