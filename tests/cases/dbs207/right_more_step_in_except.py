"""The step that cleans up ends the workflow; the rest reads the object only when it did not run."""

from dbos import DBOS


@DBOS.step()
def book(order: dict) -> str:
    return str(order)


@DBOS.step()
def undo(order: dict) -> None:
    order["state"] = "undone"
    print(order)


@DBOS.workflow()
def returns(order: dict) -> str:
    try:
        booked = book(order)
    except ValueError:
        undo(order)
        return "failed"
    return booked + order["id"]


@DBOS.workflow()
def raises(order: dict) -> str:
    try:
        booked = book(order)
    except Exception:
        undo(order)
        raise
    return booked + order["id"]


@DBOS.workflow()
def breaks(orders: list[dict]) -> str:
    text = ""
    for order in orders:
        if order["stop"]:
            undo(order)
            break
        text += order["id"]
    return text


@DBOS.workflow()
def in_else(order: dict) -> str:
    try:
        book(order)
    except ValueError:
        undo(order)
    else:
        return order["id"]
    return "failed"
