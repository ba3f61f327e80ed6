"""Unit tests of a workflow's own code, with what it calls replaced."""

# enable: DBS713

from contextlib import ExitStack
from unittest.mock import MagicMock, patch

from flows import report


def _replaced(stack: ExitStack) -> MagicMock:
    return stack.enter_context(patch("flows.DBOS.send"))


class TestReport:
    def test_sends(self) -> None:
        with ExitStack() as stack:
            send = _replaced(stack)
            report.__wrapped__("parent")
        send.assert_called_once()


def test_sends_once() -> None:
    with ExitStack() as stack:
        send = _replaced(stack)
        report.__wrapped__("parent")
    send.assert_called_once()
