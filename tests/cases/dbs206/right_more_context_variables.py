"""Context variables, structlog and thread-local values."""

from contextvars import ContextVar

import structlog
from dbos import DBOS

tenant: ContextVar[str] = ContextVar("tenant", default="none")
log = structlog.get_logger()


@DBOS.step()
def store(name: str) -> str:
    return name + tenant.get()


@DBOS.workflow()
def handle(name: str) -> str:
    token = tenant.set(name)
    structlog.contextvars.bind_contextvars(order=name)
    try:
        bound = log.bind(order=name)
        bound.info("stored")
        return store(name)
    finally:
        tenant.reset(token)
