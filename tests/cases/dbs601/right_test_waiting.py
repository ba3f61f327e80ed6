"""A test keeps workflows waiting on purpose."""

import pytest
from dbos import DBOS


@DBOS.workflow()
def work() -> None: ...


def test_waiting() -> None:
    DBOS.register_queue("paused", worker_concurrency=0)
    DBOS.register_queue("slow", limiter={"limit": 0, "period": 1})
    assert DBOS.enqueue_workflow("paused", work).get_status().status == "ENQUEUED"
    with pytest.raises(ValueError):
        DBOS.register_queue("refused", worker_concurrency=2, global_concurrency=1)
