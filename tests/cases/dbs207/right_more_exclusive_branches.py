"""The branch that reads the object is not the one in which a step changed it."""

from dbos import DBOS


@DBOS.step()
def refund(order: dict) -> None:
    order["refunded"] = True
    print(order)


@DBOS.workflow()
def settle(order: dict, back: bool) -> dict | None:
    if back:
        refund(order)
    else:
        return {"total": order["total"]}
    return None


@DBOS.workflow()
def settle_early(order: dict, back: bool) -> int:
    if back:
        refund(order)
        return 0
    return order["total"]
