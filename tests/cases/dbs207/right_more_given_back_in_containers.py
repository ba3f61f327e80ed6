"""The step gives back what it was given, in a tuple, a dictionary, an object or under a new name."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Outcome:
    order: dict
    cost: int


@DBOS.step()
def in_tuple(order: dict) -> tuple[dict, int]:
    order["packed"] = True
    return order, 1


@DBOS.step()
def in_dict(order: dict) -> dict:
    order["packed"] = True
    return {"order": order, "cost": 1}


@DBOS.step()
def in_object(order: dict) -> Outcome:
    order["packed"] = True
    return Outcome(order, 1)


@DBOS.step()
def in_list(orders: list[dict]) -> list[dict]:
    for order in orders:
        order["packed"] = True
    return orders


@DBOS.step()
def either(order: dict, skip: bool) -> dict:
    if skip:
        return order
    order["packed"] = True
    return order


@DBOS.workflow()
def pack(order: dict, orders: list[dict]) -> list:
    order, cost = in_tuple(order)
    order = in_dict(order)["order"]
    outcome = in_object(order)
    order = outcome.order
    order = either(order, False)
    orders = in_list(orders)
    return [order["packed"], cost, orders[0]["packed"]]
