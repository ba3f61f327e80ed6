"""The time reaches metrics and traces only."""

import time
from datetime import datetime, timezone

import logfire
import sentry_sdk
import structlog
from dbos import DBOS
from loguru import logger as loguru_logger
from opentelemetry import metrics, trace
from prometheus_client import Counter, Gauge, Histogram

DURATION = Histogram("order_seconds", "Time per order", ["kind"])
LAST = Gauge("order_last", "Time of the last order")
SLOW = Counter("order_slow", "Slow orders")
tracer = trace.get_tracer(__name__)
meter = metrics.get_meter(__name__)
latency = meter.create_histogram("order.latency")
log = structlog.get_logger()


@DBOS.step()
def pack(order: str) -> str:
    return order


@DBOS.workflow()
def histogram(order: str) -> str:
    started = time.perf_counter()
    result = pack(order)
    DURATION.labels("pack").observe(time.perf_counter() - started)
    return result


@DBOS.workflow()
def gauge(order: str) -> str:
    LAST.set(time.time())
    return pack(order)


@DBOS.workflow()
def counter_in_a_branch(order: str) -> str:
    started = time.monotonic()
    result = pack(order)
    if time.monotonic() - started > 5:
        SLOW.inc()
    return result


@DBOS.workflow()
def instrument(order: str) -> str:
    started = time.monotonic()
    result = pack(order)
    latency.record(time.monotonic() - started, {"order": order})
    return result


@DBOS.workflow()
def span(order: str) -> str:
    with tracer.start_as_current_span("pack") as current:
        current.set_attribute("started", time.time())
        result = pack(order)
        current.add_event("packed", {"at": datetime.now(timezone.utc).isoformat()})
    return result


@DBOS.workflow()
def span_of_dbos(order: str) -> str:
    DBOS.span.set_attribute("started", time.time())
    return pack(order)


@DBOS.workflow()
def structured_log(order: str) -> str:
    bound = log.bind(order=order, started=time.time())
    bound.info("begin")
    result = pack(order)
    log.info("end", at=datetime.now(timezone.utc).isoformat())
    loguru_logger.info("end of {} at {}", order, time.time())
    return result


@DBOS.workflow()
def services(order: str) -> str:
    started = time.time()
    with logfire.span("pack {order}", order=order, started=started):
        result = pack(order)
    sentry_sdk.set_tag("seconds", round(time.time() - started))
    return result
