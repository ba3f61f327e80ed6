"""A transaction of a synchronous datasource holds the loop for the whole database work."""

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@ds.transaction
def save(order: str) -> None:
    ds.sql_session().add(order)


@ds.transaction(isolation_level="SERIALIZABLE")
def save_carefully(order: str) -> None:
    ds.sql_session().add(order)


def add_row(order: str) -> None:
    ds.sql_session().add(order)


class Orders:
    @staticmethod
    @ds.transaction
    def remove(order: str) -> None:
        ds.sql_session().delete(order)


save_again = ds.transaction(add_row)


@DBOS.workflow()
async def buy(order: str) -> str:
    save(order)  # DBS105
    save_carefully(order)  # DBS105
    Orders.remove(order)  # DBS105
    save_again(order)  # DBS105
    return order


@DBOS.workflow()
async def handed_over(order: str) -> str:
    ds.run_tx_step(None, add_row, order)  # DBS105
    return order
