# dbos-version: >=2.9,<2.31
"""A transaction is recommended that all releases of the range have."""

import sqlite3

from dbos import DBOS


@DBOS.workflow()
def order() -> int:
    connection = sqlite3.connect("shop.sqlite")  # DBS306: do it in a step, or in a `@DBOS.transaction()`
    return connection.execute("select 1").fetchone()[0]
