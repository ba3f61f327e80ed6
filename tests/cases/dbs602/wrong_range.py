# dbos-version: >=2.20
"""A project that reaches dbos 3."""

from dbos import DBOS


def register() -> None:
    DBOS.register_queue("_dbos_mail")  # DBS602: (dbos >=3)
