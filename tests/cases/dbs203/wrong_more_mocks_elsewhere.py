"""A test that replaces something else still calls the real operation."""

from unittest import mock
from unittest.mock import patch

from dbos import DBOS


def notify(name: str) -> None:
    DBOS.set_event("name", name)  # DBS203: set_event


@patch("shop.mail.send")
def test_notify(send: mock.MagicMock) -> None:
    notify("x")
    assert not send.called


def test_sleep() -> None:
    with mock.patch.object(DBOS, "set_event"):
        DBOS.sleep(1)  # DBS203: DBOS.sleep
