"""The other file cleans up without a checkpoint, or in a step."""

from dbos import DBOS
from helpers import in_step, logged, work


@DBOS.workflow()
def run(job: str) -> str:
    return logged(job) + in_step(job)


@DBOS.workflow()
def run_and_count(job: str) -> str:
    done = 0
    try:
        work(job)
        done += 1
    finally:
        print("done:", done)
    return work(job)
