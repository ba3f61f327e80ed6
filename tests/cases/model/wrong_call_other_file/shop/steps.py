"""The findings stand at the calls that lead to the other file."""

import shop.helpers
from dbos import DBOS

from . import helpers
from .desk import Desk
from .helpers import Inbox, harmless, inbox, wait_for, wait_if, wait_indirectly


@DBOS.step()
def use_function(topic: str) -> str:
    return wait_for(topic)  # DBS202


@DBOS.step()
def use_indirectly(topic: str) -> str:
    prefix = harmless("Order ")
    return wait_indirectly(prefix + topic)  # DBS202


@DBOS.step()
def use_module(topic: str) -> str:
    return helpers.wait_for(topic)  # DBS202


@DBOS.step()
def use_dotted_module(topic: str) -> str:
    return shop.helpers.wait_for(topic)  # DBS202


def local_helper(topic: str) -> str:
    return wait_for(topic)  # DBS202


@DBOS.step()
def use_local_helper(topic: str) -> str:
    return local_helper(topic)


@DBOS.step()
def use_inline_instance(topic: str) -> str:
    return Inbox("order-").wait(topic)  # DBS202


@DBOS.step()
def use_imported_instance(topic: str) -> str:
    return inbox.wait(topic)  # DBS202


@DBOS.step()
def use_property() -> str:
    return inbox.latest  # DBS202


@DBOS.step()
def use_subclass() -> str:
    desk = Desk("desk-")
    return desk.greet() + desk.open()  # DBS202


@DBOS.step()
def use_argument(topic: str) -> str:
    return wait_if(topic) + wait_if(topic, really=True)  # DBS202


@DBOS.step()
def use_imported_here(topic: str) -> str:
    from .helpers import wait_for as wait

    return wait(topic)  # DBS202


def unreached(topic: str) -> str:
    return wait_for(topic)


@DBOS.workflow()
def run(topic: str) -> str:
    return f"{wait_for(topic)}{inbox.wait(topic)}"
