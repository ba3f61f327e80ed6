"""Tests that replace DBOS and then call what the code calls."""

from unittest import mock
from unittest.mock import MagicMock, patch

from dbos import DBOS


def notify(name: str) -> None:
    DBOS.set_event("name", name)


@patch("dbos.DBOS.set_event")
def test_notify(set_event: MagicMock) -> None:
    notify("x")
    set_event.assert_called_once_with("name", "x")


def test_notify_inside() -> None:
    with mock.patch.object(DBOS, "set_event") as set_event:
        notify("x")
        DBOS.set_event("name", "y")
    assert set_event.call_count == 2


def test_notify_monkeypatched(monkeypatch) -> None:
    monkeypatch.setattr(DBOS, "set_event", lambda key, value: None)
    notify("x")
