"""Helpers and steps."""

from dbos import DBOS


@DBOS.step()
def work(job: str) -> str:
    return job


@DBOS.step()
def release(job: str) -> None:
    print("released", job)


@DBOS.step()
def in_step(job: str) -> str:
    try:
        return job.upper()
    finally:
        release(job)


def logged(job: str) -> str:
    try:
        return work(job)
    finally:
        print("tried", job)


def no_workflow_calls_this(job: str) -> str:
    try:
        return work(job)
    finally:
        release(job)
