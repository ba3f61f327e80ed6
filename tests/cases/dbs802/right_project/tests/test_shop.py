"""Tests that import the application when the registry is new, or do without."""

from dbos import DBOS


def test_bill(launched: None) -> None:
    from shop import bill

    assert bill("42") == "42"


def test_own(launched: None) -> None:
    @DBOS.workflow()
    def ship(order: str) -> str:
        return order

    assert ship("42") == "42"
