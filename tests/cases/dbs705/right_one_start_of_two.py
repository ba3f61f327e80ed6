"""One of two starts in the block of an ID."""

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def work(item: str) -> None: ...


def consume(items: list[str], queue: str | None) -> None:
    for item in items:
        with SetWorkflowID(f"work-{item}"):
            if queue is not None:
                DBOS.enqueue_workflow(queue, work, item)
            else:
                DBOS.start_workflow(work, item)
