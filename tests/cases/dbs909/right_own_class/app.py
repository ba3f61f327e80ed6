"""A class of the project that inherits from DBOS."""

from dbos import DBOS


class App(DBOS):
    def hello(self) -> str:
        return "hello"


app = App(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})
