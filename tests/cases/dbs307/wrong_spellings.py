"""Environment variables in the ways in which programs read them."""

import os
import os as operating_system
from os import environ, getenv
from os import environ as env
from os import getenv as setting

from dbos import DBOS
from dbos import DBOS as D

instance = DBOS(config={"name": "carrier", "system_database_url": os.environ["CARRIER_DB"]})


@DBOS.step()
def ship(order: str, carrier: str = "post") -> str:
    return f"{order} by {carrier}"


@DBOS.step()
async def ship_soon(order: str, carrier: str = "post") -> str:
    return f"{order} by {carrier}"


@DBOS.workflow()
def by_item(order: str) -> str:
    return ship(order, os.environ["CARRIER"])  # DBS307


@DBOS.workflow()
def by_get(order: str) -> str:
    carrier = os.environ.get("CARRIER", "post")  # DBS307
    return ship(order, carrier)


@DBOS.workflow()
def by_getenv(order: str) -> str:
    if os.getenv("EXPRESS") == "1":  # DBS307
        return ship(order, "express")
    return ship(order)


@D.workflow()
def by_imported_names(order: str) -> str:
    if getenv("EXPRESS"):  # DBS307
        return ship(order, "express")
    return ship(order, environ["CARRIER"])  # DBS307


@instance.workflow()
def by_other_names(order: str) -> str:
    carrier = env.get("CARRIER")  # DBS307
    depot = setting("DEPOT", "north")  # DBS307
    return ship(f"{order} from {depot}", carrier or "post")


@DBOS.workflow()
def by_module_alias(order: str) -> str:
    return ship(order, operating_system.environ["CARRIER"])  # DBS307


@DBOS.workflow()
def by_inner_import(order: str) -> str:
    from os import getenv as read

    return ship(order, read("CARRIER", "post"))  # DBS307


@DBOS.workflow()
def by_membership(order: str) -> str:
    if "EXPRESS" in os.environ:  # DBS307
        return ship(order, "express")
    return ship(order)


@DBOS.workflow()
def by_iteration(order: str) -> str:
    carriers = [value for key, value in os.environ.items() if key.startswith("CARRIER_")]  # DBS307
    return ship(order, carriers[0])


@DBOS.workflow()
def by_copy(order: str) -> str:
    variables = dict(os.environ)  # DBS307
    return ship(order, variables["CARRIER"])


@DBOS.workflow()
async def by_match(order: str) -> str:
    match os.environ.get("REGION"):  # DBS307
        case "eu":
            return await ship_soon(order, "dhl")
        case _:
            return await ship_soon(order)


@DBOS.workflow()
async def by_walrus(order: str) -> str:
    if carrier := os.getenv("CARRIER"):  # DBS307
        return await ship_soon(order, carrier)
    return await ship_soon(order)


@DBOS.workflow()
def by_number(order: str) -> list[str]:
    return [ship(f"{order}-{number}") for number in range(int(os.environ["PARCELS"]))]  # DBS307


@DBOS.workflow()
def by_conditional_expression(order: str) -> str:
    shipped = ship(order)
    return shipped if os.environ.get("QUIET") else ship(shipped, "mail")  # DBS307


@DBOS.workflow()
def by_loop(order: str) -> str:
    parcels = 0
    while parcels < int(os.getenv("PARCELS", "3")):  # DBS307
        ship(f"{order}-{parcels}")
        parcels += 1
    return order


@DBOS.workflow()
def returned(order: str) -> tuple[str, str]:
    return ship(order), os.environ["DEPOT"]  # DBS307


@DBOS.workflow()
def logged_and_used(order: str) -> str:
    carrier = os.environ["CARRIER"]  # DBS307
    DBOS.logger.info("%s goes by %s", order, carrier)
    return ship(order, carrier)


def _by_call_form(order: str) -> str:
    return ship(order, os.environ["CARRIER"])  # DBS307


by_call_form = DBOS.workflow()(_by_call_form)
