"""What a library is told of the workflow takes no checkpoint."""

import httpx
import structlog
from dbos import DBOS

log = structlog.get_logger()


def fetch(order: str) -> str:
    return httpx.get(f"https://orders.example/{order}").text


@DBOS.workflow()
def forward(order: str) -> None:  # DBS323: make `fetch` a step
    with structlog.contextvars.bound_contextvars(workflow=DBOS.workflow_id):
        log.info("begins", text=fetch(order))
