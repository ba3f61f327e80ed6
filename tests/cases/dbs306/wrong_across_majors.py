# dbos-version: >=2.9
"""No kind of transaction is in all releases of the range."""

import sqlite3

from dbos import DBOS


@DBOS.workflow()
def order() -> int:
    connection = sqlite3.connect("shop.sqlite")  # DBS306: may read other data; do it in a step
    return connection.execute("select 1").fetchone()[0]
