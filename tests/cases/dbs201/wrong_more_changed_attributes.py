"""Attributes, entries and variables that have changed since they were first set."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Job:
    ready: bool = False
    kind: str = ""


@DBOS.workflow()
def child(kind: str) -> None:
    print(kind)


def load(job: Job) -> None:
    job.ready = True


def fill(options: dict[str, bool]) -> None:
    options["on"] = True


@DBOS.step()
def set_by_helper() -> None:
    job = Job()
    load(job)
    if not job.ready:
        return
    DBOS.start_workflow(child, job.kind)  # DBS201


@DBOS.step()
def set_here() -> None:
    job = Job()
    job.ready = True
    if not job.ready:
        return
    DBOS.start_workflow(child, job.kind)  # DBS201


@DBOS.step()
def entry_set_here() -> None:
    options = {"on": False}
    options["on"] = True
    if options["on"]:
        DBOS.start_workflow(child, "entry")  # DBS201


@DBOS.step()
def entry_set_by_helper() -> None:
    options = {"on": False}
    fill(options)
    if options["on"]:
        DBOS.start_workflow(child, "entry")  # DBS201


@DBOS.step()
def variable_of_closure() -> None:
    found = False

    def look() -> None:
        nonlocal found
        found = True

    look()
    if found:
        DBOS.start_workflow(child, "closure")  # DBS201
