# dbos-version: >=2.22,<3.1
"""Datasources could come later."""

from dbos import DBOS, SQLAlchemyDatasource


def start() -> SQLAlchemyDatasource:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    return SQLAlchemyDatasource.create("postgresql://localhost/orders")
