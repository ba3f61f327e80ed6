"""Settings of another module, and a helper that only steps call."""

import settings
from dbos import DBOS
from settings import TIER, get_settings, host_of_process


@DBOS.step()
def ship(order: str, carrier: str) -> str:
    return f"{order} by {carrier} from {host_of_process()}"


@DBOS.workflow()
def by_constant(order: str) -> str:
    if TIER == "gold" or settings.TIER == "silver":
        return ship(order, "express")
    return ship(order, get_settings().carrier)


@DBOS.workflow()
def by_step(order: str) -> str:
    return ship(order, DBOS.run_step({"name": "host"}, host_of_process))


@DBOS.workflow()
def by_log(order: str) -> str:
    DBOS.logger.info("on %s", host_of_process())
    return ship(order, "post")
