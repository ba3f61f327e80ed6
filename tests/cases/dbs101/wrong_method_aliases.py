"""The operation travels under another name."""

import functools
from functools import partial

from dbos import DBOS

nap = DBOS.sleep
publish = DBOS.set_event
tell_office = functools.partial(DBOS.send, "office")
long_nap = partial(nap, 600)

ACTIONS = {"cancel": DBOS.cancel_workflow, "resume": DBOS.resume_workflow}


class Actions:
    stop = DBOS.cancel_workflow
    rename = staticmethod(DBOS.update_workflow_attributes)


@DBOS.workflow()
async def deliver(parcel: str) -> None:
    nap(5)  # DBS101: sleep_async
    publish("state", parcel)  # DBS101: set_event_async
    long_nap()  # DBS101


async def from_partial(parcel: str) -> None:
    tell_office(parcel)  # DBS101


async def from_table(parcel: str) -> None:
    ACTIONS["cancel"](parcel)  # DBS101


async def from_table_by_name(parcel: str, action: str) -> None:
    ACTIONS[action](parcel)  # DBS101


async def from_local_name(parcel: str) -> None:
    tell = DBOS.send
    tell(parcel, "hello")  # DBS101


async def from_local_partial(parcel: str) -> None:
    tell = partial(DBOS.send, parcel)
    tell("hello")  # DBS101


async def from_class_attribute(parcel: str) -> None:
    Actions.stop(parcel)  # DBS101
    Actions.rename(parcel, {"priority": "low"})  # DBS101


async def from_choice(parcel: str, stop: bool) -> None:
    change = DBOS.cancel_workflow if stop else DBOS.resume_workflow
    change(parcel)  # DBS101


async def from_loop(parcel: str) -> None:
    for change in (DBOS.cancel_workflow, DBOS.resume_workflow):
        change(parcel)  # DBS101


async def from_walrus(parcel: str) -> None:
    if ask := DBOS.get_event:
        ask(parcel, "state")  # DBS101


async def called_at_once(parcel: str) -> None:
    partial(DBOS.send, parcel)("hello")  # DBS101
    (lambda text: DBOS.send(parcel, text))("hello")  # DBS101
