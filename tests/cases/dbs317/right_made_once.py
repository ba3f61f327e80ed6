"""An object that is made once: the flag belongs to the functions that ask for it."""

# enable: DBS317

from dbos import DBOS

_instance = None
_is_ready = False


class Prices:
    def __new__(cls) -> "Prices":
        global _instance, _is_ready
        if _instance is None:
            _instance = super().__new__(cls)
            _is_ready = False
        return _instance

    def __init__(self) -> None:
        global _is_ready
        if _is_ready:
            return
        self.table = {"tea": 3}
        _is_ready = True


@DBOS.step()
def store(price: int) -> None:
    print(price)


@DBOS.workflow()
def price(item: str) -> int:
    prices = Prices()
    store(prices.table[item])
    return prices.table[item]
