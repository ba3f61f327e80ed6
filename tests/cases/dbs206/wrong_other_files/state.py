"""The state of the shop, kept in memory."""

counter = 0
seen: list[str] = []


class Registry:
    orders: dict[str, int] = {}
    last = ""


registry = Registry()


def remember(order: str) -> None:
    seen.append(order)


def count() -> int:
    global counter
    counter += 1
    return counter


def size() -> int:
    return len(seen)
