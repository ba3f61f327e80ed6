"""The step is spelled in another way."""

import functools

from dbos import DBOS, DBOSConfiguredInstance, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///spellings.sqlite")
step = DBOS.step
patient_step = DBOS.step(retries_allowed=True, max_attempts=8)


def _fetch(url: str) -> str:
    DBOS.sleep(1)  # DBS202
    return url


fetch = DBOS.step()(_fetch)


def parse(url: str) -> str:
    DBOS.sleep(1)  # DBS202
    return url


parse = DBOS.step()(parse)


@step(name="clean-page")
def clean(url: str) -> str:
    DBOS.sleep(1)  # DBS202
    return url


@patient_step
def store(url: str) -> str:
    DBOS.sleep(1)  # DBS202
    return url


def polite(seconds: float):
    def decorate(function):
        @DBOS.step()
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            DBOS.sleep(seconds)  # DBS202
            return function(*args, **kwargs)

        return wrapper

    return decorate


@polite(0.5)
def head(url: str) -> str:
    return url


def politely(function):
    return DBOS.step()(function)


@politely
def tail(url: str) -> str:
    DBOS.sleep(1)  # DBS202
    return url


@ds.transaction
def insert(url: str) -> str:
    DBOS.sleep(1)  # DBS202
    return url


@ds.transaction(name="update-page")
def update(url: str) -> str:
    return DBOS.recv("update-" + url)  # DBS202


class Crawler:
    @DBOS.step()
    def visit(self, url: str) -> str:
        DBOS.sleep(1)  # DBS202
        return url

    @staticmethod
    @DBOS.step()
    def leave(url: str) -> str:
        DBOS.sleep(1)  # DBS202
        return url

    @classmethod
    @DBOS.step()
    def revisit(cls, url: str) -> str:
        DBOS.sleep(1)  # DBS202
        return url


@DBOS.dbos_class()
class Site(DBOSConfiguredInstance):
    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(config_name=host)

    @DBOS.step()
    def ping(self) -> str:
        DBOS.sleep(1)  # DBS202
        return self.host

    @DBOS.workflow()
    def watch(self) -> str:
        # In the workflow itself both are right.
        DBOS.sleep(60)
        DBOS.recv("wake-up")
        return self.ping()


def rest(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


def rest_in_transaction(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


def rest_reserved(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


async def rest_soon(seconds: float) -> None:
    await DBOS.sleep_async(seconds)  # DBS202


@DBOS.workflow()
def with_run_step(url: str):
    DBOS.run_step({"name": "rest"}, rest, 2.0)
    DBOS.run_step({"name": "lambda"}, lambda: DBOS.recv(url))  # DBS202
    DBOS.run_step({"name": "method"}, DBOS.sleep, 3.0)  # DBS202
    DBOS.run_step({"name": "partial"}, functools.partial(DBOS.sleep, 3.0))  # DBS202
    ds.run_tx_step({"name": "tx"}, rest_in_transaction, 2.0)
    reservation = DBOS.reserve_step()
    reservation.run({"name": "reserved"}, rest_reserved, 1.0)

    def patched() -> bool:
        return DBOS.patch("v2")  # DBS202

    return DBOS.run_step({"name": "patched"}, patched)


@DBOS.workflow()
async def with_run_step_async(url: str) -> str:
    await DBOS.run_step_async({"name": "rest"}, rest_soon, 2.0)
    return url


def register_pages():
    @DBOS.step()
    def nested(url: str) -> str:
        DBOS.sleep(1)  # DBS202
        return url

    return nested


TABLE = {"nested": register_pages()}


@DBOS.workflow()
def crawl(url: str) -> str:
    fetch(url)
    parse(url)
    clean(url)
    store(url)
    head(url)
    tail(url)
    insert(url)
    update(url)
    Crawler().visit(url)
    return TABLE["nested"](url)
