"""A step's own retry loop with the durable sleep, and an approval inside a step."""

from typing import Any

import requests
from dbos import DBOS


@DBOS.step()
def download(url: str) -> bytes:
    for attempt in range(5):
        answer = requests.get(url, timeout=5)
        if answer.status_code == 429:
            DBOS.sleep(2**attempt)  # DBS202: DBOS.sleep
            continue
        return answer.content
    raise RuntimeError(url)


@DBOS.step()
async def approval(order: str) -> Any:
    await DBOS.set_event_async("waiting", order)
    return await DBOS.recv_async("approved", timeout_seconds=60)  # DBS202: recv


@DBOS.step()
def switch(order: str) -> str:
    if DBOS.patch("new-switch"):  # DBS202: patch
        return order.upper()
    return order


@DBOS.workflow()
async def handle(order: str) -> Any:
    return await approval(order)
