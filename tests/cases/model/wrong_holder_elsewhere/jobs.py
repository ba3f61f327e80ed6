"""A file that names the library nowhere."""

import runtime
from runtime import HOLDER, RUNTIME


@HOLDER.INSTANCE.step()
def wait_for_slot(slot: str) -> str:
    return HOLDER.INSTANCE.recv(slot)  # DBS202


@RUNTIME.dbos.step()
def wait_for_job(job: str) -> str:
    return RUNTIME.dbos.recv(job)  # DBS202


@runtime.RUNTIME.dbos.step(retries_allowed=True)
def wait_for_night(job: str) -> str:
    return runtime.HOLDER.INSTANCE.recv(job)  # DBS202


def wait_for_nobody(job: str) -> str:
    return RUNTIME.dbos.recv(job)
