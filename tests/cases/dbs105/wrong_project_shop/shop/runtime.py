"""Names of dbos for the project."""

from dbos import DBOS, SQLAlchemyDatasource

step = DBOS.step
workflow = DBOS.workflow
ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
transaction = ds.transaction
