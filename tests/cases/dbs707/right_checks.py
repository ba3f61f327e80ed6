"""What was received is checked first, or not used."""

import asyncio
import contextlib
import math
from typing import Any, Optional

from dbos import DBOS, WorkflowHandle
from elsewhere import receive, validate


@DBOS.step()
def save(order: Any) -> None: ...


@DBOS.workflow()
def early_return() -> str:
    message = DBOS.recv("a")
    if message is None:
        return "nobody"
    return message["name"]


@DBOS.workflow()
def by_truth() -> str:
    message = DBOS.recv("a")
    if not message:
        raise TimeoutError
    return message["name"]


@DBOS.workflow()
def inside() -> str:
    message: Optional[dict[str, str]] = DBOS.recv("a")
    if message and message["name"]:
        return message["name"]
    return message["name"] if message is not None else "nobody"


@DBOS.workflow()
def choice() -> str:
    message = DBOS.recv("a")
    return message["name"] if message else "nobody"


@DBOS.workflow()
def asserted() -> str:
    message = DBOS.recv("a")
    assert message is not None
    return message["name"]


@DBOS.workflow()
def default() -> str:
    message = DBOS.recv("a") or {"name": "nobody"}
    other = DBOS.recv("b")
    other = other or {"name": "nobody"}
    return message["name"] + other["name"] + (DBOS.recv("c") or "")


@DBOS.workflow()
def walrus() -> str:
    if (message := DBOS.recv("a")) is None:
        return "nobody"
    while not (other := DBOS.recv("b", timeout_seconds=5)):
        DBOS.logger.info("waiting")
    if third := DBOS.recv("c"):
        return third["name"]
    return message["name"] + other["name"]


@DBOS.workflow()
def matched() -> str:
    message = DBOS.recv("a")
    match message:
        case None:
            return "nobody"
        case {"name": str(name)}:
            return name
    match DBOS.recv("b"):
        case {"name": name}:
            return name
    return message["name"]


@DBOS.workflow()
def compared() -> bool:
    status = DBOS.recv("a")
    if status == "paid":
        return True
    return DBOS.recv("b") == "paid" or DBOS.recv("c") in ("paid", "sent")


@DBOS.workflow()
def by_type() -> str:
    message = DBOS.recv("a")
    if isinstance(message, dict):
        return message["name"]
    other = DBOS.recv("b")
    validate(other)
    return other["name"]


@DBOS.workflow()
def handled() -> str:
    try:
        return DBOS.recv("a")["name"]
    except TypeError:
        DBOS.logger.info("nobody")
    with contextlib.suppress(AttributeError):
        return DBOS.recv("b").name
    return "nobody"


@DBOS.workflow()
def passed_on() -> Any:
    save(DBOS.recv("a"))
    message = DBOS.recv("b")
    DBOS.logger.info(f"received {message}")
    print("%s" % message)
    DBOS.set_event("message", message)
    messages = [message, DBOS.recv("c")]
    messages.append(DBOS.recv("d"))
    return {"message": DBOS.recv("e"), "messages": messages}


@DBOS.workflow()
def returned() -> Any:
    return DBOS.recv("a")


@DBOS.workflow()
def endless() -> str:
    message = DBOS.recv("a", timeout_seconds=math.inf)
    return message["name"] + DBOS.recv("b", float("inf"))


@DBOS.workflow()
def replaced(is_new: bool) -> str:
    message = DBOS.recv("a")
    if is_new:
        message = {"name": "new"}
    else:
        message = {"name": "old"}
    other = {"name": "b"}
    if is_new:
        other = DBOS.recv("b")
    return message["name"] + other["name"]


def of_ended(handle: WorkflowHandle[str]) -> str:
    handle.get_result()
    return DBOS.get_event(handle.workflow_id, "name")["first"]


@DBOS.workflow()
def in_loop() -> float:
    total = 0.0
    while True:
        message = DBOS.recv("a")
        if message is None:
            break
        total += message["price"]
    message = DBOS.recv("b")
    while message is not None:
        total += message["price"]
        message = DBOS.recv("b")
    return total


def maybe() -> Any:
    message = DBOS.recv("a")
    if message is None:
        raise TimeoutError
    return message


def or_default() -> Any:
    return DBOS.recv("a") or {}


@DBOS.workflow()
def by_helper() -> str:
    return maybe()["name"] + or_default()["name"] + receive("a")["name"]


@DBOS.workflow()
async def coroutine() -> Any:
    statuses = await asyncio.gather(*[DBOS.get_event_async(one, "status") for one in ("a", "b")])
    return [status["name"] for status in statuses if status]


@DBOS.workflow()
def filtered() -> Any:
    names = DBOS.recv("a")
    return [names["first"] for one in range(3) if names]


@DBOS.workflow()
def all_events(workflow_id: str) -> Any:
    return DBOS.get_all_events(workflow_id)["name"]


class Channel:
    def recv(self, topic: str) -> dict[str, str]:
        return {}


def of_another_library(channel: Channel) -> str:
    return channel.recv("a")["name"]
