"""A workflow rebinds names of its module."""

from dbos import DBOS

count = 0
last_order = ""
first, second = "", ""
current = None
seen_any = False
label = "none"
history: list[str] = []


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def counts(order: str) -> str:
    global count
    count += 1  # DBS206
    return charge(order)


@DBOS.workflow()
def remembers(order: str) -> str:
    global last_order
    last_order = charge(order)  # DBS206
    return last_order


@DBOS.workflow()
def unpacks(order: str) -> str:
    global first, second
    first, second = order, charge(order)  # DBS206
    return second


@DBOS.workflow()
def loops(orders: list[str]) -> None:
    global current
    for current in orders:  # DBS206
        charge(current)


@DBOS.workflow()
def assigns_in_expression(order: str) -> str:
    global seen_any
    if seen_any := bool(order):  # DBS206
        return charge(order)
    return ""


@DBOS.workflow()
def annotates(order: str) -> str:
    global label
    if order:
        label = f"order {order}"  # DBS206
    else:
        label = "none"  # DBS206
    return charge(order)


@DBOS.workflow()
def deletes(order: str) -> str:
    global history
    del history  # DBS206
    return charge(order)


@DBOS.workflow()
async def counts_soon(order: str) -> str:
    global count
    count = count + 1  # DBS206
    return order


def bump() -> None:
    global count
    count += 1  # DBS206: bump


def bump_twice() -> None:
    bump()
    bump()


@DBOS.workflow()
def through_helpers(order: str) -> str:
    bump_twice()
    return charge(order)


@DBOS.workflow()
def through_nested_function(order: str) -> str:
    def note() -> None:
        global last_order
        last_order = order  # DBS206

    note()
    return charge(order)
