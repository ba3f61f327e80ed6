"""SQLite has one isolation level for transactions."""

from dbos import DBOS, SQLAlchemyDatasource

URL = "sqlite:///kitchen.sqlite"

kitchen = SQLAlchemyDatasource.create(URL)
cellar = SQLAlchemyDatasource.create(database_url="sqlite+pysqlite:///cellar.sqlite")


@kitchen.transaction(isolation_level="READ COMMITTED")  # DBS504: SQLite has no isolation level
def cook(dish: str) -> str:
    return dish


@cellar.transaction(isolation_level="REPEATABLE READ", name="fetch")  # DBS504
def fetch(bottle: str) -> str:
    return bottle


def taste(dish: str) -> str:
    return dish


@DBOS.workflow()
def dinner(dish: str) -> str:
    return kitchen.run_tx_step({"isolation_level": "READ COMMITTED"}, taste, dish)  # DBS504
