"""Handlers of alerts that dbos refuses, or calls in vain."""

from dbos import DBOS

DBOS(config={"name": "alerts"})


@DBOS.alert_handler()  # DBS523: write `@DBOS.alert_handler`
def with_parentheses(name: str, message: str, metadata: dict[str, str]) -> None: ...


@DBOS.alert_handler  # DBS523: takes one argument
def one_argument(name: str) -> None: ...


def set_up() -> None:
    @DBOS.alert_handler  # DBS523: nobody awaits
    async def tell(name: str, message: str, metadata: dict[str, str]) -> None: ...


def set_up_twice() -> None:
    @DBOS.alert_handler
    def first(name: str, message: str, metadata: dict[str, str]) -> None: ...

    @DBOS.alert_handler  # DBS523: `first` is an alert handler already
    def second(name: str, message: str, metadata: dict[str, str]) -> None: ...


def set_up_by_call(dbos: DBOS) -> None:
    def handle(name: str, message: str, metadata: dict[str, str], extra: int) -> None: ...

    dbos.alert_handler(handle)  # DBS523: takes 4 arguments
