# enable: DBS317
"""Only what the other file never changes decides, or a step reads the rest."""

import flags
from dbos import DBOS
from flags import FEATURES, LIMIT


@DBOS.step()
def charge(order: str) -> str:
    return f"{order} by {flags.MODE}"


@DBOS.workflow()
def by_constants(order: str, price: int) -> str:
    if price > LIMIT or not FEATURES["wire"] or flags.LIMIT < 5:
        return order
    return charge(order)


@DBOS.workflow()
def by_step(order: str) -> str:
    if DBOS.run_step({"name": "mode"}, flags.mode) == "card":
        return charge(order)
    return order


@DBOS.workflow()
def by_log(order: str) -> str:
    DBOS.logger.info("mode %s", flags.MODE)
    return charge(order)
