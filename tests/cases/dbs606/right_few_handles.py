"""A few children, whose handles are kept by name."""

# enable: DBS606

from dbos import DBOS, WorkflowHandle


@DBOS.workflow()
def child(n: int) -> int:
    return n


@DBOS.workflow()
def parent(ns: list[int]) -> dict[str, int]:
    handles: dict[str, WorkflowHandle[int]] = {str(n): DBOS.start_workflow(child, n) for n in ns[:5]}
    return {key: handle.get_result() for key, handle in handles.items()}


@DBOS.workflow()
def first_parts(count: int) -> int:
    handles = [DBOS.start_workflow(child, number) for number in range(min(count, 4))]
    return sum(handle.get_result() for handle in handles)
