"""Metrics, loggers and spans."""

import logging
from collections import Counter

from dbos import DBOS
from prometheus_client import Counter as Metric
from prometheus_client import Gauge, Histogram

ORDERS = Metric("orders", "Orders")
DEPTH = Gauge("depth", "Depth")
LATENCY = Histogram("latency", "Latency")
log = logging.getLogger(__name__)


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def handle(orders: list[str]) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for order in orders:
        ORDERS.labels("shop").inc()
        DEPTH.set(3)
        LATENCY.observe(0.1)
        counted[ship(order)] += 1
        counted.update([order])
        log.info("shipped %s", order)
    return dict(counted)
