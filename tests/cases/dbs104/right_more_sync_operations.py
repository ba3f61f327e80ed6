"""Statements whose result is rightly ignored."""

from dbos import DBOS, DBOSClient, Queue, SetWorkflowID

client = DBOSClient(system_database_url="sqlite:///x.db")


@DBOS.step()
def load(path: str) -> str:
    return path


@DBOS.workflow()
async def job(path: str) -> str:
    return path


@DBOS.workflow()
def run(path: str, queue: Queue) -> None:
    load(path)
    DBOS.start_workflow(job, path)
    DBOS.enqueue_workflow("q", job, path)
    queue.enqueue(job, path)
    DBOS.send("desk", path)
    DBOS.set_event("k", path)
    DBOS.run_step(None, load, path)
    DBOS.sleep(1)
    with SetWorkflowID(f"{DBOS.workflow_id}-x"):
        DBOS.start_workflow(job, path)
    DBOS.run_step({"name": "async"}, fetch, path)


async def fetch(path: str) -> str:
    return path
