"""The datasource of the project, and names for its session."""

from dbos import SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
session = ds.sql_session
