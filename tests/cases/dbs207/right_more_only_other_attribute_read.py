"""The workflow reads another attribute than the one that the step changes."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Job:
    name: str
    attempts: int = 0


@DBOS.step()
def run(job: Job) -> str:
    job.attempts += 1
    return f"{job.name} {job.attempts}"


@DBOS.workflow()
def work(name: str) -> str:
    job = Job(name)
    shown = run(job)
    return f"{job.name}: {shown}"
