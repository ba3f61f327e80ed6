from unittest import mock

from queues import mails, send


def test_sends() -> None:
    with mock.patch("queues.parcels"):
        mails.enqueue(send, "orders")
