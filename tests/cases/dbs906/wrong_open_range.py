# dbos-version: >=2.31
"""An open range reaches the releases without the options."""

from dbos import DBOS


def declare() -> None:
    DBOS.register_queue("mails", priority_enabled=True)  # DBS906
    DBOS.register_queue("tenants", partition_queue=True)  # DBS906
