"""What is started."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str, tax: float, *, currency: str = "EUR") -> str:
    return order


@DBOS.workflow()
def nothing() -> None: ...


@DBOS.workflow()
def tenant(t: str, order: str) -> None: ...
