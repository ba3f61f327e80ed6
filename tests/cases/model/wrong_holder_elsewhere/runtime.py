"""Holders of the one instance."""

from __future__ import annotations

from dbos import DBOS


class Holder:
    INSTANCE: DBOS | None = None


class Runtime:
    dbos: DBOS
    retries: int = 3


HOLDER = Holder()
RUNTIME = Runtime()


def start(name: str) -> None:
    HOLDER.INSTANCE = DBOS(config={"name": name, "system_database_url": "sqlite:///app.sqlite"})
    RUNTIME.dbos = HOLDER.INSTANCE
