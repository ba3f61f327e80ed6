"""Methods of objects that are no built-in containers."""

import contextvars
import logging

import sqlalchemy as sa
from opentelemetry import metrics, trace
from prometheus_client import Counter, Gauge
from shop_events import bus

from dbos import DBOS

log = logging.getLogger(__name__)
ORDERS = Counter("orders", "Orders seen", ["city"])
WAITING = Gauge("waiting", "Orders waiting")
meter = metrics.get_meter(__name__)
tracer = trace.get_tracer(__name__)
order_counter = meter.create_counter("orders")
current_order: contextvars.ContextVar[str] = contextvars.ContextVar("current_order")
metadata = sa.MetaData()
orders = sa.Table("orders", metadata, sa.Column("id", sa.String))
TEMPLATE = "order {}"
PAIR = ("a", "b")


class Journal:
    """Writes nowhere: for tests and dry runs."""

    def append(self, line: str) -> None:
        DBOS.logger.debug("%s", line)

    def update(self, line: str) -> str:
        return line


JOURNAL = Journal()


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def checkout(order: str) -> str:
    log.info("checkout %s", order)
    log.setLevel(logging.DEBUG)
    ORDERS.labels("Bern").inc()
    WAITING.set(3)
    WAITING.inc()
    order_counter.add(1)
    bus.append(order)
    bus.update(order)
    JOURNAL.append(order)
    JOURNAL.update(order)
    with tracer.start_as_current_span("checkout") as span:
        span.set_attribute("order", order)
        return charge(order)


@DBOS.workflow()
def with_context(order: str) -> str:
    token = current_order.set(order)
    try:
        return charge(order)
    finally:
        current_order.reset(token)


@DBOS.workflow()
def builds_statements(order: str) -> str:
    insert = orders.insert().values(id=order)
    update = orders.update().where(orders.c.id == order)
    return charge(f"{insert} {update}")


@DBOS.workflow()
def immutable(order: str) -> str:
    text = TEMPLATE.format(order).replace("order", "parcel")
    first, _second = PAIR
    return charge(text + first)


@DBOS.workflow()
def unknown_argument(order: str, basket) -> str:
    basket.add(order)
    basket.append(order)
    return charge(order)
