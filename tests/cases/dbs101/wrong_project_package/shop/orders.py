"""Relative and absolute imports of the same things."""

import shop
import shop.runtime
import shop.tools.naps as naps
from shop import dbos as runtime
from shop import tell
from shop.tools.messages import tell as absolute_tell

from . import runtime as runtime_module
from . import tools
from .runtime import dbos
from .tools import nap
from .tools.messages import tell as relative_tell


@dbos.workflow()
async def take(order: str) -> str:
    dbos.sleep(1)  # DBS101
    runtime.set_event("order", order)  # DBS101
    runtime_module.dbos.set_event("state", "new")  # DBS101
    shop.runtime.dbos.set_event("state", "taken")  # DBS101
    shop.dbos.set_event("state", "paid")  # DBS101
    nap()  # DBS101
    naps.nap()  # DBS101
    tools.nap()  # DBS101
    return order


async def inform(customer: str) -> None:
    tell(customer, "one")  # DBS101
    absolute_tell(customer, "two")  # DBS101
    relative_tell(customer, "three")  # DBS101
    shop.tell(customer, "four")  # DBS101
    tools.messages.tell(customer, "five")  # DBS101


async def inform_late(customer: str) -> None:
    from .tools.messages import tell as late_tell

    late_tell(customer, "six")  # DBS101
