"""A command."""

import click
from dbos import DBOS


@click.command()
def worker() -> None:
    DBOS(config={"name": "shop"})
    DBOS.listen_queues(["mails"])
    DBOS.launch()  # DBS406
    click.echo("working")
