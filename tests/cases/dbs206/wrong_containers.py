"""A workflow changes containers of its module."""

from collections import Counter, OrderedDict, defaultdict, deque

from dbos import DBOS

ORDERS: list[str] = []
PRICES = {"book": 10}
SEEN = set()
STATE = {"orders": [], "totals": {"day": 0}}
TOTALS: dict[str, int] = dict()
RECENT = deque(maxlen=10)
BY_CITY = defaultdict(list)
FREQUENCY = Counter()
SORTED = OrderedDict()
BUFFER = bytearray()
MATRIX = [[0, 0], [0, 0]]


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def lists(order: str) -> str:
    ORDERS.append(order)  # DBS206
    ORDERS.extend([order, order])  # DBS206
    ORDERS.insert(0, order)  # DBS206
    ORDERS.remove(order)  # DBS206
    ORDERS.sort()  # DBS206
    ORDERS.reverse()  # DBS206
    ORDERS[0] = order  # DBS206
    ORDERS[1:2] = [order]  # DBS206
    del ORDERS[0]  # DBS206
    last = ORDERS.pop()  # DBS206
    ORDERS.clear()  # DBS206
    return charge(last)


@DBOS.workflow()
def dictionaries(order: str) -> str:
    PRICES[order] = 12  # DBS206
    PRICES[order] += 1  # DBS206
    PRICES.update({order: 3})  # DBS206
    PRICES.update(book=4)  # DBS206
    PRICES.setdefault(order, 5)  # DBS206
    PRICES.pop(order, None)  # DBS206
    PRICES.popitem()  # DBS206
    PRICES.clear()  # DBS206
    TOTALS[order] = TOTALS.get(order, 0) + 1  # DBS206
    del PRICES["book"]  # DBS206
    return charge(order)


@DBOS.workflow()
def sets(order: str) -> str:
    if order not in SEEN:
        SEEN.add(order)  # DBS206
    SEEN.discard(order)  # DBS206
    SEEN.update({order})  # DBS206
    SEEN.difference_update({order})  # DBS206
    return charge(order)


@DBOS.workflow()
def nested_containers(order: str) -> str:
    STATE["orders"].append(order)  # DBS206
    STATE["totals"]["day"] += 1  # DBS206
    MATRIX[0][1] = 5  # DBS206
    return charge(order)


@DBOS.workflow()
def other_containers(order: str) -> str:
    RECENT.append(order)  # DBS206
    RECENT.appendleft(order)  # DBS206
    BY_CITY["Bern"].append(order)  # DBS206
    FREQUENCY[order] += 1  # DBS206
    FREQUENCY.update([order])  # DBS206
    SORTED[order] = 1  # DBS206
    BUFFER.extend(b"x")  # DBS206
    return charge(order)


@DBOS.workflow()
def in_other_statements(order: str) -> str:
    for PRICES["loop"] in (1, 2):  # DBS206
        charge(order)
    PRICES["a"], PRICES["b"] = 1, 2  # DBS206
    total = TOTALS["x"] = 3  # DBS206
    return charge(f"{order} {total}")


@DBOS.workflow()
def aliases(order: str) -> str:
    orders = ORDERS
    orders.append(order)  # DBS206
    prices = PRICES
    prices[order] = 1  # DBS206
    names = ORDERS
    names += [order]  # DBS206
    totals = STATE["totals"]
    totals["day"] = 0  # DBS206
    return charge(order)


@DBOS.workflow()
async def coroutine_workflow(order: str) -> str:
    ORDERS.append(order)  # DBS206
    return order
