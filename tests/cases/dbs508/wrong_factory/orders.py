"""Names that are handed to a decorator of the project."""

from durable import workflow


@workflow("orders.pay")
def pay(order: str) -> None: ...


@workflow("orders.pay")  # DBS508: `orders.pay`
def pay_again(order: str) -> None: ...


@workflow("orders.ship")
def ship(order: str) -> None: ...


@workflow()
def bill(order: str) -> None: ...


@workflow()
def remind(order: str) -> None: ...
