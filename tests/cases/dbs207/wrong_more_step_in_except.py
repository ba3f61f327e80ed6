"""The step that cleans up changes what the workflow goes on with."""

from dbos import DBOS


@DBOS.step()
def book(order: dict) -> str:
    return str(order)


@DBOS.step()
def undo(order: dict) -> None:
    order["state"] = "undone"  # DBS207: order


@DBOS.workflow()
def run(order: dict) -> str:
    try:
        book(order)
    except ValueError:
        undo(order)
    finally:
        print("tried")
    return order["state"]
