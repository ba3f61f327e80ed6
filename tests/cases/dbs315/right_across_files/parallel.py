"""Helpers that work in threads."""

from concurrent.futures import ThreadPoolExecutor


def shrink(name: str) -> str:
    return f"{name}-small"


def shrink_all(names: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(shrink, names))


def shrink_in_order(names: list[str]) -> list[str]:
    return list(map(shrink, names))
