"""Fixtures that forget the workflows of the module."""

from collections.abc import Iterator
from functools import partial

import dbos as library
import pytest
from dbos import DBOS
from dbos import DBOS as D
from dbos import DBOSConfig

CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}
FORGET = True


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.dbos_class()
class Shop:
    @staticmethod
    @DBOS.workflow()
    def sell(order: str) -> str:
        return order


def checkout(order: str) -> str:
    return bill(order)


@pytest.fixture
def called() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802: `destroy_registry=True` forgets workflow `bill`
    DBOS(config=CONFIG)
    DBOS.launch()


def test_called(called: None) -> None:
    assert bill("42") == "42"


@pytest.fixture
def started() -> Iterator[None]:
    DBOS.destroy(destroy_registry=True)  # DBS802: write `DBOS.destroy()`
    DBOS(config=CONFIG)
    DBOS.launch()
    yield


def test_started(started: None) -> None:
    assert DBOS.start_workflow(bill, "42").get_result() == "42"


@pytest.fixture
def enqueued() -> None:
    D.destroy(workflow_completion_timeout_sec=1, destroy_registry=FORGET)  # DBS802: write `D.destroy()`
    D(config=CONFIG)
    D.launch()


def test_enqueued(enqueued: None) -> None:
    DBOS.enqueue_workflow("bills", bill, "42")


@pytest.fixture
def of_class() -> None:
    library.DBOS.destroy(destroy_registry=True)  # DBS802: workflow `Shop.sell`
    library.DBOS(config=CONFIG)
    library.DBOS.launch()


def test_of_class(of_class: None) -> None:
    assert Shop.sell("42") == "42"


@pytest.fixture
def helped() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802: workflow `bill`
    DBOS(config=CONFIG)
    DBOS.launch()


def test_helped(helped: None) -> None:
    assert checkout("42") == "42"


@pytest.fixture(name="other")
def named() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture
def above(other: None) -> None:
    print("ready")


@pytest.mark.usefixtures("above")
def test_above() -> None:
    assert bill("42") == "42"


@pytest.fixture(scope="module")
def for_all() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802
    DBOS(config=CONFIG)
    DBOS.launch()


def test_for_all(for_all: None) -> None:
    assert bill("42") == "42"


@pytest.fixture
def behind() -> Iterator[None]:
    DBOS.destroy()
    DBOS(config=CONFIG)
    DBOS.launch()
    yield
    DBOS.destroy(destroy_registry=True)  # DBS802


def test_behind_one(behind: None) -> None:
    assert bill("42") == "42"


def test_behind_other(behind: None) -> None:
    assert bill("43") == "43"


@pytest.fixture
def behind_for_sure() -> Iterator[DBOS]:
    dbos = DBOS(config=CONFIG)
    dbos.launch()
    try:
        yield dbos
    finally:
        dbos.destroy(destroy_registry=True)  # DBS802: write `dbos.destroy()`


@pytest.mark.parametrize("order", ["1", "2"])
def test_behind_for_sure(behind_for_sure: DBOS, order: str) -> None:
    assert bill(order) == order


@pytest.fixture
def finalized(request: pytest.FixtureRequest) -> None:
    request.addfinalizer(partial(DBOS.destroy, destroy_registry=True))  # DBS802
    DBOS(config=CONFIG)
    DBOS.launch()


def test_finalized_one(finalized: None) -> None:
    assert bill("42") == "42"


def test_finalized_other(finalized: None) -> None:
    assert bill("43") == "43"


@pytest.fixture
def finalized_by_lambda(request: pytest.FixtureRequest) -> None:
    request.addfinalizer(lambda: DBOS.destroy(destroy_registry=True))  # DBS802
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.mark.parametrize("order", ["1", "2"])
def test_finalized_by_lambda(finalized_by_lambda: None, order: str) -> None:
    assert bill(order) == order


@pytest.fixture
def finalized_by_function(request: pytest.FixtureRequest) -> None:
    def clean() -> None:
        DBOS.destroy(destroy_registry=True)  # DBS802

    request.addfinalizer(clean)
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.mark.parametrize("order", ["1", "2"])
def test_finalized_by_function(finalized_by_function: None, order: str) -> None:
    assert bill(order) == order


def start_anew() -> None:
    DBOS.destroy(destroy_registry=True)  # DBS802
    DBOS(config=CONFIG)
    DBOS.launch()


@pytest.fixture
def by_helper() -> None:
    start_anew()


def test_by_helper(by_helper: None) -> None:
    assert bill("42") == "42"


class TestShop:
    def setup_method(self) -> None:
        DBOS.destroy(destroy_registry=True)  # DBS802
        DBOS(config=CONFIG)
        DBOS.launch()

    def test_bill(self) -> None:
        assert bill("42") == "42"


class TestOther:
    @pytest.fixture(autouse=True)
    def always(self) -> None:
        DBOS.destroy(destroy_registry=True)  # DBS802
        DBOS(config=CONFIG)
        DBOS.launch()

    def test_bill(self) -> None:
        assert bill("42") == "42"
