# enable: DBS390
"""Calls that are known: builtins, strings, containers, dbos, logging, pure modules, the project's own code."""

import asyncio
import base64
import copy
import dataclasses
import enum
import functools
import itertools
import json
import logging
import math
import re
import textwrap
import threading
import uuid
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

import requests

from dbos import DBOS, SetWorkflowID

logger = logging.getLogger(__name__)
LOCK = threading.Lock()


class Kind(enum.Enum):
    CARD = "card"
    WIRE = "wire"


class Point(NamedTuple):
    left: int
    right: int


@dataclass
class Order:
    name: str
    items: list[str] = field(default_factory=list)

    def total(self) -> int:
        return len(self.items)

    @property
    def title(self) -> str:
        return self.name.title()

    @classmethod
    def of(cls, name: str) -> "Order":
        return cls(name)


class Priority(Order):
    def __init__(self, name: str) -> None:
        super().__init__(name)

    def total(self) -> int:
        return super().total() * 2


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.step()
async def ship_soon(order: str) -> str:
    return order


@DBOS.workflow()
def sell(order: str) -> str:
    return ship(order)


@DBOS.workflow()
def with_builtins(names: list[str]) -> str:
    pairs = list(zip(names, range(len(names))))
    longest = max(len(name) for name in names)
    total = sum(number for _, number in pairs) + abs(min(longest, 3)) + round(1.5)
    if isinstance(total, int) and any(names) and all(names) and hasattr(names, "append"):
        print(total, repr(names), str(total), int("5"), dict(pairs), tuple(names))
    if not names:
        raise ValueError(f"no names in {names!r}")
    return ship(sorted(names)[0])


@DBOS.workflow()
def with_strings(name: str) -> str:
    parts = name.strip().lower().split(",")
    text = ", ".join(part.title() for part in parts)
    if name.startswith("a") or "b".join(["c"]).endswith("d"):
        return ship(f"{text}".upper())
    return ship(name.replace("a", "b").encode().decode())


@DBOS.workflow()
def with_containers(names: list[str]) -> str:
    seen: set[str] = set()
    counts: dict[str, int] = {}
    results = []
    for name in names:
        seen.add(name)
        counts[name] = counts.get(name, 0) + 1
        results.append(ship(name))
    results.extend(names)
    counts.setdefault("tea", 0)
    counts.update({"cup": 1})
    results.sort()
    for name, count in counts.items():
        results.insert(count, name)
    return results.pop()


@DBOS.workflow()
def with_pure_modules(name: str) -> str:
    data = json.loads(json.dumps({"name": name}))
    number = math.floor(math.sqrt(2)) + len(list(itertools.chain([1], [2])))
    text = re.sub(r"\s+", " ", textwrap.dedent(name))
    key = uuid.uuid5(uuid.NAMESPACE_URL, name)
    price = Decimal("1.5") + Decimal(number)
    pause = timedelta(minutes=5)
    double = functools.partial(repeat, times=2)
    encoded = base64.b64encode(name.encode())
    ship(f"{copy.deepcopy(data)} {text} {key} {price} {pause} {encoded!r}")
    return double(name)


def repeat(text: str, times: int) -> str:
    return text * times


@DBOS.workflow()
def with_collections(names: list[str]) -> str:
    counts = Counter(names)
    groups = defaultdict(list)
    last = deque(names, maxlen=3)
    for name in names:
        groups[name[0]].append(name)
        last.append(name)
    return ship(f"{len(counts)} {len(groups)} {last[0]}")


@DBOS.workflow()
def with_project(name: str, kind: str) -> str:
    order = Order.of(name)
    other = dataclasses.replace(order, name="other")
    priority = Priority(name)
    point = Point(order.total(), other.total())
    shout = lambda text: text.upper()

    def twice() -> str:
        return repeat(order.title, times=2)

    if Kind(kind) is Kind.CARD and priority.total() > point.left:
        return ship(shout(twice()))
    return ship(order.title)


@DBOS.workflow()
def with_dbos(name: str) -> str:
    DBOS.logger.info("selling %s", name)
    DBOS.set_event("state", "selling")
    DBOS.sleep(1)
    handle = DBOS.start_workflow(sell, name)
    with SetWorkflowID(f"{DBOS.workflow_id}-again"):
        again = DBOS.start_workflow(sell, name)
    rounded = DBOS.run_step({"name": "round"}, round, 1.5)
    if DBOS.recv("stop", timeout_seconds=1) is None:
        return handle.get_result() + again.get_result() + str(rounded)
    return DBOS.retrieve_workflow(handle.workflow_id).get_result()


@DBOS.workflow()
def with_logging(name: str) -> str:
    logger.info("selling %s", name)
    logging.getLogger("shop").warning("again")
    with LOCK:
        return ship(name)


@DBOS.workflow()
def with_catalogue(name: str) -> str:
    request = requests.Request("POST", f"https://shop.example/{name}")
    return ship(str(request.url))


@DBOS.workflow()
async def with_asyncio(names: list[str]) -> list:
    task = asyncio.create_task(ship_soon(names[0]))
    shipped = await asyncio.gather(*[ship_soon(name) for name in names], return_exceptions=True)
    await asyncio.sleep(0)
    return [await task, *shipped]
