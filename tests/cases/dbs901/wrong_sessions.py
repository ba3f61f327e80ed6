"""The session of a transaction, which the newest major version has not."""

import dbos
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D
from sqlalchemy import text

config: DBOSConfig = {"name": "shop"}
app = DBOS(config=config)


def add_order(order: str) -> None:
    DBOS.sql_session.execute(text("insert into orders values (:id)"), {"id": order})  # DBS901


def find_order(order: str) -> object:
    session = DBOS.sql_session  # DBS901
    return session.execute(text("select * from orders where id = :id"), {"id": order}).first()


def remove_order(order: str) -> None:
    D.sql_session.execute(text("delete from orders where id = :id"), {"id": order})  # DBS901


def count_orders() -> int:
    rows = dbos.DBOS.sql_session.execute(text("select 1 from orders"))  # DBS901
    return len(rows.all())


def newest_order() -> object:
    return app.sql_session.execute(text("select max(id) from orders")).scalar()  # DBS901


def begin_nested() -> None:
    with DBOS.sql_session.begin_nested():  # DBS901
        pass


class Repository:
    def __init__(self) -> None:
        self.session = lambda: DBOS.sql_session  # DBS901

    @property
    def bound(self) -> object:
        return DBOS.sql_session.get_bind()  # DBS901
