"""Tests that count what their workflows do."""

import pytest
from dbos import DBOS

calls: list[str] = []
count = 0


@pytest.fixture()
def fresh() -> None:
    calls.clear()


def test_handles(fresh: None) -> None:
    @DBOS.step()
    def pay(order: str) -> str:
        calls.append(order)
        return order

    @DBOS.workflow()
    def handle(order: str) -> str:
        global count
        count += 1
        return pay(order)

    assert handle("1") == "1"
    assert calls == ["1"]
    assert count == 1
