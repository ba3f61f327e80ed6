"""The helpers that act live in another file."""

import shop
from dbos import DBOS
from shop import rounded, total


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.workflow()
def order(items: list[str]) -> int:  # DBS323
    return total(items)


@DBOS.workflow()
def order_by_module(item: str, path: str) -> None:  # DBS323
    shop.write(path, shop.price(item))


@DBOS.workflow()
def computes(amount: float) -> float:
    return rounded(amount)


@DBOS.workflow()
def with_checkpoint(items: list[str]) -> str:
    return store(total(items))  # DBS304
