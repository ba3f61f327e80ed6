"""Synchronous handles that travel before they are waited for."""

from dbos import DBOS, WorkflowHandle


@DBOS.workflow()
def job(name: str) -> str:
    return name


class Runner:
    handle: WorkflowHandle[str]

    def start(self) -> None:
        self.handle = DBOS.start_workflow(job, "x")

    async def finish(self) -> str:
        return self.handle.get_result()  # DBS103


async def many(names: list[str]) -> list[str]:
    handles = [DBOS.start_workflow(job, name) for name in names]
    results = [handle.get_result() for handle in handles]  # DBS103
    by_name = {}
    for name in names:
        by_name[name] = DBOS.start_workflow(job, name)
    for name, handle in by_name.items():
        print(name, handle.get_result())  # DBS103
    for handle in handles:
        results.append(handle.get_result())  # DBS103
    return results


def begin(name: str) -> WorkflowHandle[str]:
    return DBOS.start_workflow(job, name)


async def one(name: str) -> str:
    return begin(name).get_result()  # DBS103


async def tupled(name: str) -> str:
    handle, number = begin(name), 3
    print(number)
    return handle.get_result()  # DBS103


async def by_parameter(handle: WorkflowHandle) -> str:
    return handle.get_result()  # DBS103
