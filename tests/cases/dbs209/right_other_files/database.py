from dbos import SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")
