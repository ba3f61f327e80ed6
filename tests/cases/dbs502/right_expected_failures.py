"""Tests that expect the failure."""

import pytest
from dbos import DBOS


def test_refuses_timeouts() -> None:
    with pytest.raises(Exception, match="is sync"):

        @DBOS.step(timeout_seconds=3)
        def load() -> None: ...

    with pytest.raises(Exception):
        DBOS.step(preemptible=True)(lambda: None)
