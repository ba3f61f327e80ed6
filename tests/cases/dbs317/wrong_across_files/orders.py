# enable: DBS317
"""The switches are in other files, and so is what changes them."""

import flags
from dbos import DBOS
from flags import FEATURES, is_express


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
def wire(order: str) -> str:
    return order


@DBOS.workflow()
def by_module_attribute(order: str) -> str:
    if flags.MODE == "card":  # DBS317
        return charge(order)
    return wire(order)


@DBOS.workflow()
def by_imported_container(order: str) -> str:
    if FEATURES.get("wire"):  # DBS317
        return wire(order)
    return charge(order)


@DBOS.workflow()
def by_container_of_module(order: str) -> str:
    if "wire" in flags.FEATURES and is_express(order):  # DBS317
        return wire(order)
    return charge(order)
