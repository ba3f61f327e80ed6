import threading
from typing import Any

guard = threading.Lock()


class Basket:
    def __init__(self) -> None:
        self.guard = guard


def stream(path: str) -> Any:
    with open(path) as file:
        yield from file


def render(path: str) -> Any:
    return open(path)
