"""The submodule as an attribute of its package."""

import shop.durability
import shop.waits as waits


@shop.durability.DBOS.step()
def wait_for_payment(order: str) -> str:
    return waits.wait_for(order)  # DBS202


@shop.durability.durable()
def wait_for_delivery(order: str) -> str:
    return waits.hidden(order)  # DBS202
