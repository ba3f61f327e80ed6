"""Other checkpoints in `finally` raise as steps do: nobody is told, nothing is released."""

from dbos import DBOS


@DBOS.step()
def work(job: str) -> str:
    return job


@DBOS.step()
def release(job: str) -> None:
    print("released", job)


@DBOS.workflow()
def release_workflow(job: str) -> None:
    release(job)


@DBOS.workflow()
def child(job: str) -> str:
    try:
        return work(job)
    finally:
        release_workflow(job)  # DBS324


@DBOS.workflow()
def child_started(job: str) -> str:
    try:
        return work(job)
    finally:
        DBOS.start_workflow(release_workflow, job)  # DBS324


@DBOS.workflow()
def message(job: str) -> str:
    try:
        return work(job)
    finally:
        DBOS.send("keeper", job, "release")  # DBS324


@DBOS.workflow()
def event(job: str) -> str:
    try:
        return work(job)
    finally:
        DBOS.set_event("state", "idle")  # DBS324


@DBOS.workflow()
async def message_async(job: str) -> None:
    try:
        await DBOS.sleep_async(60)
    finally:
        await DBOS.send_async("keeper", job, "release")  # DBS324
