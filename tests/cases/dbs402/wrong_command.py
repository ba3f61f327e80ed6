# enable: DBS402
"""Launched by a command."""

import typer
from dbos import DBOS

app = typer.Typer()
DBOS(config={"name": "shop"})  # DBS402


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@app.command()
def run(order: str) -> None:
    DBOS.launch()
    ship(order)
