# enable: DBS390
"""The unresolved call is in another file: the note stands at the call that leads there."""

import naming
from dbos import DBOS
from naming import Namer, label_of


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def by_module(order: str) -> str:
    return ship(naming.name_of(order))  # DBS390


@DBOS.workflow()
def by_function(order: str) -> str:
    return ship(label_of(order))  # DBS390


@DBOS.workflow()
def by_method(order: str) -> str:
    return ship(Namer().name(order))  # DBS390
