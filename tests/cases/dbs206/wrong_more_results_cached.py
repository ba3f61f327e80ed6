"""A cache of step results in the workflow skips checkpoints in warm processes."""

from dbos import DBOS

_rates: dict[str, float] = {}


@DBOS.step()
def fetch_rate(currency: str) -> float:
    return 1.0


@DBOS.workflow()
def convert(amount: float, currency: str) -> float:
    if currency not in _rates:
        _rates[currency] = fetch_rate(currency)  # DBS206: _rates
    return amount * _rates[currency]
