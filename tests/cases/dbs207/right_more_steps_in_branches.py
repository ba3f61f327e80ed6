"""What one branch changes, no other branch reads; what a handler reads was not yet changed."""

from dbos import DBOS


@DBOS.step()
def cancel(order: dict) -> None:
    order["state"] = "cancelled"
    print(order)


@DBOS.step()
def ship(order: dict) -> str:
    return str(order)


@DBOS.workflow()
def either(order: dict, stop: bool) -> str:
    if stop:
        cancel(order)
        result = "cancelled"
    else:
        result = ship(order)
    return result


@DBOS.workflow()
def by_kind(order: dict, kind: str) -> str:
    match kind:
        case "cancel":
            cancel(order)
            return "cancelled"
        case "ship":
            return ship(order)
    return order["state"] if kind == "show" else kind


@DBOS.workflow()
def on_failure(order: dict) -> str:
    try:
        return ship(order)
    except ValueError:
        cancel(order)
        raise


@DBOS.workflow()
def on_failure_ends(order: dict) -> str:
    try:
        sent = ship(order)
    except ValueError:
        cancel(order)
        return "failed"
    return sent + order["id"]
