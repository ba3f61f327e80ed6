"""Objects and operations that look alike, and belong to others."""

import threading
from typing import Any

from celery import shared_task
from dbos import DBOS


class Runner:
    def start_workflow(self, function: Any, *arguments: Any) -> None: ...

    def set_event(self, key: str, value: Any) -> None: ...


class Lock:
    pass


@shared_task
def task(function: Any) -> Any:
    return lambda: function


@DBOS.workflow()
def bill(order: Any) -> None:
    Runner().set_event("a", lambda: 1)


def plain() -> Any:
    return threading.Lock()


def handler(unknown: Any) -> Any:
    Runner().start_workflow(bill, lambda: 1)
    unknown.start_workflow(bill, threading.Lock())
    task.delay(lambda: 1)
    DBOS.start_workflow(bill, Lock())
    return DBOS.start_workflow(bill, "1")  # a handler may return a handle


def test_refused() -> None:
    import pytest

    with pytest.raises(TypeError):
        DBOS.start_workflow(bill, threading.Lock())
