"""Decorators with options that they do not have, or values that they cannot use."""

import dbos
from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from dbos import DBOS as D

NAME = "load"
NONE_AT_ALL = 0
ds = SQLAlchemyDatasource.create("sqlite:///invalid.sqlite")
step = DBOS.step


@DBOS.step(max_retries=5)  # DBS504: no option `max_retries`
def load(url: str) -> str:
    return url


@DBOS.step(retries=3)  # DBS504: retries_allowed
def load_again(url: str) -> str:
    return url


@D.step(timeout=3)  # DBS504: timeout_seconds
async def by_alias(url: str) -> str:
    return url


@dbos.DBOS.workflow(
    name="crawl",
    retries_allowed=True,  # DBS504: `dbos.DBOS.workflow` has no option `retries_allowed`
)
def crawl(url: str) -> str:
    return url


@DBOS.step("load")  # DBS504: by keyword alone
def by_position(url: str) -> str:
    return url


@DBOS.workflow(NAME)  # DBS504: name=...
def workflow_by_position(url: str) -> str:
    return url


@step(f"load-{NAME}")  # DBS504
def by_text(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, max_attempts=0)  # DBS504: AssertionError
def never(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, max_attempts=NONE_AT_ALL)  # DBS504
def never_either(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, interval_seconds=-1)  # DBS504: ValueError
def at_once(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, backoff_rate=-2.0)  # DBS504
def backwards(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, max_attempts="3")  # DBS504: is a text
def as_text(url: str) -> str:
    return url


@DBOS.step(timeout_seconds="3")  # DBS504: is a text
async def timeout_as_text(url: str) -> str:
    return url


@ds.transaction(isolation_level="SNAPSHOT")  # DBS504: "SNAPSHOT" is refused (ArgumentError)
def insert(url: str) -> None: ...


@ds.transaction(isolation_level="serializable")  # DBS504
def insert_lower_case(url: str) -> None: ...


@ds.transaction(isolation_level="AUTOCOMMIT")  # DBS504: promises
def insert_at_once(url: str) -> None: ...


@ds.transaction(isolation="SERIALIZABLE")  # DBS504: isolation_level
def insert_with_unknown(url: str) -> None: ...


def plain(url: str) -> str:
    return url


loaded = DBOS.step(attempts=3)(plain)  # DBS504


async def main(other: AsyncSQLAlchemyDatasource) -> None:
    @other.transaction(isolation_level="READ-COMMITTED")  # DBS504
    async def inner(url: str) -> None: ...


@ds.transaction("SERIALIZABLE")  # DBS504: isolation_level
def insert_by_position(url: str) -> None: ...


@ds.transaction("insert")  # DBS504: write `name=
def insert_with_name(url: str) -> None: ...
