"""The operation lies in code that the transaction reaches."""

import contextlib
import functools

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///accounts.sqlite")

UPDATE = text("update accounts set sum = sum + 1 where name = :n")


@DBOS.step()
def check(account: str) -> bool:
    return bool(account)


def tell(account: str) -> None:
    DBOS.send(account, "changed")  # DBS209: deposit


def tell_all(accounts: list[str]) -> None:
    for account in accounts:
        tell(account)


@ds.transaction
def deposit(account: str) -> None:
    ds.sql_session().execute(UPDATE, {"n": account})
    tell_all([account])


class Account:
    def __init__(self, name: str) -> None:
        self.name = name

    def changed(self) -> None:
        DBOS.set_event("changed", self.name)  # DBS209

    @property
    def is_open(self) -> bool:
        return check(self.name)  # DBS209


@ds.transaction
def withdraw(name: str) -> bool:
    account = Account(name)
    account.changed()
    return account.is_open


@ds.transaction
def nested(name: str) -> None:
    def note() -> None:
        DBOS.write_stream("accounts", name)  # DBS209

    note()


@ds.transaction
def in_comprehension(names: list[str]) -> list[bool]:
    return [check(name) for name in names]  # DBS209


def checked(name: str) -> bool:
    return check(name)  # DBS209


@ds.transaction
def in_callback(names: list[str]) -> list[str]:
    return list(filter(checked, names))


@ds.transaction
def direct_callback(names: list[str]) -> list[bool]:
    return list(map(check, names))  # DBS209


@ds.transaction
def in_partial(name: str) -> None:
    say = functools.partial(DBOS.send, name)
    say("changed")  # DBS209


def on_deposit(name: str) -> None:
    DBOS.set_event("deposit", name)  # DBS209


HOOKS = {"deposit": on_deposit}


@ds.transaction
def dispatched(name: str) -> None:
    HOOKS["deposit"](name)


@contextlib.contextmanager
def reported(name: str):
    yield name
    DBOS.set_event("reported", name)  # DBS209


@ds.transaction
def in_context(name: str) -> None:
    with reported(name):
        ds.sql_session().execute(UPDATE, {"n": name})


def logged(function):
    @functools.wraps(function)
    def wrapper(name: str):
        DBOS.write_stream("log", name)  # DBS209
        return function(name)

    return wrapper


@ds.transaction
@logged
def decorated(name: str) -> str:
    return name


def update(name: str) -> None:
    ds.sql_session().execute(UPDATE, {"n": name})
    DBOS.send(name, "changed")  # DBS209


def update_if(name: str, tell_owner: bool = False) -> None:
    ds.sql_session().execute(UPDATE, {"n": name})
    if tell_owner:
        DBOS.send(name, "changed")  # DBS209


def update_loudly(name: str) -> None:
    update_if(name, tell_owner=True)


def update_partly(name: str, part: int) -> None:
    DBOS.send(name, part)  # DBS209


@DBOS.workflow()
def with_run_tx_step(name: str) -> None:
    ds.run_tx_step({"name": "update"}, update, name)
    ds.run_tx_step({"name": "loud"}, update_loudly, name)
    ds.run_tx_step({"name": "lambda"}, lambda: DBOS.send(name, "changed"))  # DBS209
    ds.run_tx_step({"name": "partial"}, functools.partial(update_partly, name, 1))
    # In the workflow itself all of this is recorded.
    DBOS.send(name, "changed")
    tell(name)
    check(name)
