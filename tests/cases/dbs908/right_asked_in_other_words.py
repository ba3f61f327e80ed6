# dbos-version: >=2.11
"""Other ways to ask: assertions, loops, lists of names, suppressed errors, skipped tests, helpers."""

import inspect
from contextlib import suppress
from importlib.metadata import version

import pytest
from dbos import DBOS
from packaging.version import Version, parse


def is_three() -> bool:
    return parse(version("dbos")) >= Version("3")


def by_helper() -> None:
    if is_three():
        DBOS.register_queue("mails")


def by_assertion() -> None:
    assert hasattr(DBOS, "register_queue")
    DBOS.register_queue("mails")


def by_loop() -> None:
    while hasattr(DBOS, "register_queue"):
        DBOS.register_queue("mails")


def by_list() -> None:
    if "register_queue" in dir(DBOS):
        DBOS.register_queue("mails")


def by_suppression() -> None:
    with suppress(AttributeError):
        DBOS.register_queue("mails")


def by_signature(config: object, app: object) -> None:
    if "fastapi" in inspect.signature(DBOS.__init__).parameters:
        DBOS(config=config, fastapi=app)


@pytest.mark.skipif(not hasattr(DBOS, "register_queue"), reason="dbos 2.20")
def test_queue() -> None:
    DBOS.register_queue("mails")


@pytest.mark.skipif(version("dbos") < "2.20", reason="dbos 2.20")
class TestQueues:
    def test_one(self) -> None:
        DBOS.register_queue("mails")
