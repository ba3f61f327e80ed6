"""The environment is read in another file: the finding stands at the call that leads there."""

import surroundings
from dbos import DBOS
from shared import Carrier, named, tier
from surroundings import Flags, everything, render


@DBOS.step()
def ship(order: str, carrier: str = "post") -> str:
    return order


@DBOS.workflow()
def by_tier(order: str) -> str:
    if tier() == "gold":  # DBS307
        return ship(order, "express")
    return ship(order)


@DBOS.workflow()
def by_label(order: str) -> str:
    return ship(named(order))  # DBS307: machine


@DBOS.workflow()
def by_module(order: str) -> str:
    return ship(surroundings.render(order))  # DBS307


@DBOS.workflow()
def by_program(order: str) -> str:
    render(order)  # DBS307
    return ship(order)


@DBOS.workflow()
def by_everything(order: str) -> str:
    return ship(everything(order))  # DBS307


@DBOS.workflow()
def by_method(order: str) -> str:
    if Flags().on("EXPRESS"):  # DBS307
        return ship(order, "express")
    return ship(order)


def carrier_of(order: str) -> str:
    return Carrier().name()  # DBS307


@DBOS.workflow()
def by_helper_of_this_file(order: str) -> str:
    return ship(order, carrier_of(order))
