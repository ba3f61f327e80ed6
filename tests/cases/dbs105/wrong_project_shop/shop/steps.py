"""Synchronous steps and transactions."""

from .runtime import ds, step, transaction, workflow


@step()
def charge(order: str) -> str:
    return order


@step()
def weigh(order: str) -> int:
    return len(order)


@transaction
def save(order: str) -> None:
    ds.sql_session().add(order)


@workflow()
def quote(order: str) -> int:
    return len(order)


class Till:
    @step()
    def open(self, order: str) -> str:
        return order
