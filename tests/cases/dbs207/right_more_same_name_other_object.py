"""The step changes its own local, which has the name of a variable of the workflow."""

from dbos import DBOS

defaults = {"currency": "EUR"}


@DBOS.step()
def price(order: dict) -> dict:
    result = dict(defaults)
    result["total"] = sum(order["lines"])
    result.update(order=order["id"])
    return result


@DBOS.step()
def collect(count: int) -> list[int]:
    found = []
    for number in range(count):
        found.append(number)
    return found


@DBOS.workflow()
def checkout(order: dict) -> dict:
    result = {"id": order["id"]}
    found = []
    result.update(price(order))
    found.extend(collect(2))
    result["found"] = found
    return {**defaults, **result}
