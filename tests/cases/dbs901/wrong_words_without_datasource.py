# dbos-version: >=2.11
"""Without a datasource, the messages show how one is made, and from when on that is possible."""

from dbos import DBOS


@DBOS.transaction()  # DBS901: write `@ds.transaction()` above `save`, with `ds = SQLAlchemyDatasource.create(...)` (dbos 2.22 on)
def save(order: str) -> None:
    DBOS.sql_session.commit()  # DBS901: `ds.sql_session().commit(...)`


@DBOS.transaction()  # DBS901: `ds = AsyncSQLAlchemyDatasource.create(...)`
async def save_async(order: str) -> None: ...


def by_name() -> object:
    return getattr(DBOS, "transaction")  # DBS901
