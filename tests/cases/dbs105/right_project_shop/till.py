"""Functions with the names of the steps."""


def charge(order: str) -> str:
    return order
