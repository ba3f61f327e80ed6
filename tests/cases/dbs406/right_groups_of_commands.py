# dbos-version: >=2,<3
"""What a group of commands does comes before the command that the user names."""

import click
import typer
from dbos import DBOS, Queue

app = typer.Typer()
orders = Queue("orders")


@DBOS.workflow()
def ship(order: str) -> None: ...


@click.group()
def shop() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


@shop.command()
@click.argument("order")
def send(order: str) -> None:
    orders.enqueue(ship, order).get_result()


@app.callback()
def begin() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


@app.command()
def resend(order: str) -> None:
    orders.enqueue(ship, order).get_result()


if __name__ == "__main__":
    shop()
