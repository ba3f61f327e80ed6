"""Whether a key is there, how many there are, and the whole object in the result."""

from dbos import DBOS


@DBOS.step()
def save(order: dict) -> None:
    order["saved_at"] = "now"  # DBS207: order


@DBOS.step()
def count(order: dict) -> None:
    order["count"] = 1  # DBS207: order


@DBOS.step()
def stamp(order: dict) -> None:
    order["stamp"] = "x"  # DBS207: order


@DBOS.workflow()
def membership(order: dict) -> bool:
    save(order)
    return "saved_at" in order


@DBOS.workflow()
def length(order: dict) -> int:
    count(order)
    return len(order)


@DBOS.workflow()
def whole(order: dict) -> dict:
    stamp(order)
    return {"order": order, "state": "done"}
