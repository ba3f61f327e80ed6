# dbos-version: >=2.11
"""Questions that are about something else."""

import sys
from contextlib import suppress
from importlib.metadata import version

import pytest
from dbos import DBOS


def declare() -> None:
    if sys.version_info >= (3, 11):
        DBOS.register_queue("a")  # DBS908
    if hasattr(DBOS, "enqueue"):
        DBOS.register_queue("b")  # DBS908
    if version("fastapi") >= "1":
        DBOS.register_queue("c")  # DBS908
    with suppress(ValueError):
        DBOS.register_queue("d")  # DBS908
    try:
        DBOS.register_queue("e")  # DBS908
    except ValueError:
        pass
    assert hasattr(DBOS, "launch")
    DBOS.register_queue("f")  # DBS908


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_queue() -> None:
    DBOS.register_queue("g")  # DBS908
