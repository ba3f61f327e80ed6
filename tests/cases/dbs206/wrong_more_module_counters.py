"""Counters and registries of the process that a workflow keeps."""

from collections import Counter, defaultdict, deque

from dbos import DBOS

in_flight = 0
per_tenant: Counter[str] = Counter()
recent: deque[str] = deque(maxlen=10)
by_day: defaultdict[str, list[str]] = defaultdict(list)
active: set[str] = set()


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def handle(order: str, tenant: str) -> str:
    global in_flight
    in_flight += 1  # DBS206: in_flight
    active.add(order)  # DBS206: active
    try:
        per_tenant[tenant] += 1  # DBS206: per_tenant
        recent.append(order)  # DBS206: recent
        by_day[tenant].append(order)  # DBS206: by_day
        return ship(order)
    finally:
        in_flight -= 1  # DBS206: in_flight
        active.discard(order)  # DBS206: active
