"""Without the opt-in rule an unresolved call is silent."""

from slugify import slugify

from dbos import DBOS


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def sell(order: str, rule) -> str:
    if rule(order):
        return ship(slugify(order))
    return order
