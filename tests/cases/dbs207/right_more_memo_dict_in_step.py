"""A cache that steps fill and steps read."""

from functools import lru_cache

from dbos import DBOS

_rates: dict[str, float] = {}
_etags: dict[str, str] = {}


@lru_cache
def currencies() -> tuple[str, ...]:
    return ("EUR", "CHF")


def rate(currency: str) -> float:
    cached = _rates.get(currency)
    if cached is not None:
        return cached
    _rates[currency] = 1.1
    _etags.setdefault(currency, "x")
    return _rates[currency]


@DBOS.step()
def convert(amount: float, currency: str) -> float:
    return amount * rate(currency)


@DBOS.step()
def forget() -> None:
    _rates.clear()
    _etags.pop("EUR", None)


@DBOS.workflow()
def total(amounts: list[float]) -> float:
    result = 0.0
    for amount in amounts:
        result += convert(amount, currencies()[0])
    forget()
    return result
