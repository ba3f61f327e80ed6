"""A synchronous workflow behind other names."""

from functools import partial

from dbos import DBOS


@DBOS.workflow()
def quick(name: str) -> str:
    return name


@DBOS.workflow(name="other")
def other(name: str) -> str:
    return name


FLOWS = {"quick": quick, "other": other}
alias = quick
start = DBOS.start_workflow_async
begin = partial(DBOS.start_workflow_async, quick)


async def main(kind: str, name: str) -> None:
    await DBOS.start_workflow_async(alias, name)  # DBS106
    await DBOS.start_workflow_async(FLOWS[kind], name)  # DBS106
    await DBOS.start_workflow_async(FLOWS["quick"], name)  # DBS106
    await DBOS.start_workflow_async(quick if kind else other, name)  # DBS106
    await start(quick, name)  # DBS106
    await begin(name)  # DBS106
    await DBOS.start_workflow_async(func=quick, name=name)  # DBS106
