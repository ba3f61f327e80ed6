"""The transactions of a datasource are steps."""

from dbos import DBOS, SQLAlchemyDatasource

database = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")
transaction = database.transaction


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@database.transaction()
def store(order: str) -> str:
    return ship(order)  # DBS201


@database.transaction
def store_bare(order: str) -> str:
    return ship(order)  # DBS201


@transaction()
def store_aliased(order: str) -> str:
    return ship(order)  # DBS201


def store_handed_over(order: str) -> str:
    return ship(order)  # DBS201


@DBOS.workflow()
def handle(order: str) -> str:
    return database.run_tx_step({"name": "store"}, store_handed_over, order)
