"""Correlation identities: they reach logs, traces and one recorded payload, nothing else."""

import logging
import uuid
from dataclasses import dataclass, field

import sentry_sdk
import structlog
from dbos import DBOS
from opentelemetry import trace
from ulid import ULID

logger = logging.getLogger(__name__)
log = structlog.get_logger()
tracer = trace.get_tracer(__name__)


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def correlation(order: str) -> str:
    run = uuid.uuid4().hex[:8]
    logger.info("[%s] begin %s", run, order)
    result = ship(order)
    logger.info("[%s] end %s", run, order)
    return result


@DBOS.workflow()
def printed(order: str) -> str:
    print(f"{ULID()} {order}")
    return ship(order)


@DBOS.workflow()
def adapter(order: str) -> str:
    adapted = logging.LoggerAdapter(logger, {"run": str(uuid.uuid4())})
    adapted.info("begin")
    return ship(order)


@DBOS.workflow()
def bound_logger(order: str) -> str:
    bound = log.bind(run=str(uuid.uuid4()))
    bound.info("begin", order=order)
    structlog.contextvars.bind_contextvars(request=uuid.uuid4().hex)
    return ship(order)


@DBOS.workflow()
def traces(order: str) -> str:
    with tracer.start_as_current_span("ship") as span:
        span.set_attribute("run", str(uuid.uuid4()))
        result = ship(order)
    DBOS.span.set_attribute("run", str(uuid.uuid4()))
    sentry_sdk.set_tag("run", str(uuid.uuid4()))
    return result


@DBOS.workflow()
def payload_of_an_event(order: str) -> str:
    DBOS.set_event("ticket", {"id": str(uuid.uuid4()), "order": order})
    return ship(order)


@DBOS.workflow()
def message(order: str, listener: str) -> str:
    DBOS.send(listener, {"id": uuid.uuid4().hex, "order": order})
    return ship(order)


@dataclass
class Run:
    order: str
    key: str = field(default_factory=lambda: uuid.uuid4().hex)
    parent: uuid.UUID = field(default_factory=uuid.uuid4)

    def say(self, word: str) -> None:
        logger.info("[%s/%s] %s", self.parent, self.key, word)


@DBOS.workflow()
def object_that_logs(order: str) -> str:
    run = Run(order)
    run.say("begin")
    result = ship(run.order)
    run.say("end")
    return result


class Item:
    def __init__(self, name: str) -> None:
        self.name = name
        self.key = uuid.uuid4()


@DBOS.workflow()
def unread_attribute(order: str) -> str:
    return ship(Item(order).name)
