# enable: DBS390
"""What workflows call in the other file is known; the rest is called in steps."""

from dbos import DBOS
from naming import Label, name_of, web_name_of


@DBOS.step()
def ship(order: str) -> str:
    return web_name_of(order)


@DBOS.workflow()
def sell(order: str) -> str:
    label = Label(name_of(order))
    return ship(label.printed() + DBOS.run_step({"name": "name"}, web_name_of, order))
