# dbos-version: >=2,<3
"""The transactions of dbos 2."""

from dbos import DBOS
from sqlalchemy import text


@DBOS.transaction()
def remove(order: str) -> None:
    DBOS.sql_session.execute(text(f"delete from orders where id = '{order}'"))  # DBS518
