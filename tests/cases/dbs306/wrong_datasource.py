"""The session of a datasource outside its transaction."""

from dbos import AsyncSQLAlchemyDatasource, DBOS, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("postgresql://shop")
QUERY = text("select count(*) from orders")


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@ds.transaction
def count() -> int:
    return ds.sql_session().execute(QUERY).scalar_one()


@DBOS.workflow()
def in_workflow(order: int) -> str:
    count()
    return bill(ds.sql_session().execute(QUERY).scalar_one())  # DBS306


@DBOS.workflow()
def kept(order: int) -> str:
    session = ds.sql_session()  # DBS306
    session.execute(QUERY)
    session.execute(QUERY)
    return bill(order)


def total() -> int:
    return ds.sql_session().execute(QUERY).scalar_one()  # DBS306: through_helper


@DBOS.workflow()
def through_helper(order: int) -> str:
    return bill(total())


@DBOS.workflow()
def on_engine(order: int) -> str:
    with ds.engine.connect() as connection:  # DBS306
        connection.execute(QUERY)
    return bill(order)


class Reports:
    def __init__(self, source: AsyncSQLAlchemyDatasource) -> None:
        self.source = source

    async def total(self) -> int:
        result = await self.source.sql_session().execute(QUERY)  # DBS306
        return result.scalar_one()


@DBOS.step()
async def bill_soon(order: object) -> str:
    return str(order)


async def report(reports: Reports) -> int:
    return await reports.total()


@DBOS.workflow()
async def through_attribute(all_reports: list) -> str:
    return await bill_soon(await report(all_reports[0]))
