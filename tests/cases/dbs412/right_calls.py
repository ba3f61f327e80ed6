"""What is destroyed on purpose, and what is not."""

import os

import click
from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}
FORGET = bool(os.environ.get("FORGET"))


class Registry:
    def reset_system_database(self) -> None: ...

    def destroy(self, destroy_registry: bool = False) -> None: ...


Registry().reset_system_database()
Registry().destroy(destroy_registry=True)


def stop() -> None:
    DBOS.destroy()
    DBOS.destroy(destroy_registry=False)
    DBOS.destroy(workflow_completion_timeout_sec=10)


def reset_database() -> None:
    DBOS(config=config)
    DBOS.reset_system_database()


@click.command()
def drop_all() -> None:
    DBOS.reset_system_database()


def start(fresh: bool) -> None:
    DBOS(config=config)
    if fresh:
        DBOS.reset_system_database()
    DBOS.launch()


def stop_all() -> None:
    DBOS.destroy(destroy_registry=FORGET)
