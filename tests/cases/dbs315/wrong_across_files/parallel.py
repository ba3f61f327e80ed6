"""Helpers that work in threads; nothing durable in this file calls them."""

import threading
from concurrent.futures import ThreadPoolExecutor


def shrink(name: str) -> str:
    return f"{name}-small"


def shrink_all(names: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(shrink, names))


def shrink_soon(name: str) -> None:
    threading.Thread(target=shrink, args=(name,)).start()


def shrink_both(left: str, right: str) -> None:
    shrink_soon(left)
    shrink_soon(right)


class Shrinker:
    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(2)

    def run(self, name: str) -> str:
        return self.pool.submit(shrink, name).result()
