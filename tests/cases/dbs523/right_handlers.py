"""One handler that takes three arguments."""

import os

from dbos import DBOS

DBOS(config={"name": "alerts"})

if os.environ.get("PAGER"):

    @DBOS.alert_handler
    def page(name: str, message: str, metadata: dict[str, str]) -> None: ...

else:

    @DBOS.alert_handler
    def tell(name: str, message: str, metadata: dict[str, str]) -> None: ...


def one_set_up() -> None:
    @DBOS.alert_handler
    def handle(*alert) -> None: ...


def other_set_up() -> None:
    @DBOS.alert_handler
    def handle(name: str, message: str, metadata: dict[str, str], urgent: bool = False) -> None: ...


def by_call() -> None:
    DBOS.alert_handler(print)
    DBOS.alert_handler(lambda name, message, metadata: print(name))


class Alerts:
    def alert_handler(self):
        return lambda function: function


@Alerts().alert_handler()
def of_another_library(name: str) -> None: ...
