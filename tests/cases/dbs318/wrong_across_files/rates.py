"""Rates of the day."""


def current(currency: str) -> float:
    return TABLE[currency]


def doubled(currency: str) -> float:
    return 2 * current(currency)


TABLE = {"EUR": 1.0}
