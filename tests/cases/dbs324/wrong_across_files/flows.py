"""The `finally`, or the clean-up step in it, lies in another file."""

import helpers
from dbos import DBOS
from helpers import in_lease
from leases import Lease
from steps import release, work
from steps import release as give_back


@DBOS.workflow()
def step_of_other_file(job: str) -> str:
    try:
        return work(job)
    finally:
        release(job)  # DBS324


@DBOS.workflow()
def step_by_other_name(job: str) -> str:
    try:
        return helpers.work_twice(job)
    finally:
        give_back(job)  # DBS324


@DBOS.workflow()
def through_helper(job: str) -> str:
    return in_lease(job)  # DBS324


@DBOS.workflow()
def through_module(job: str) -> str:
    return helpers.in_lease_of_two(job)  # DBS324


@DBOS.workflow()
def through_method(job: str) -> str:
    lease = Lease(job)
    return lease.run()  # DBS324


def own_helper(job: str) -> str:
    return in_lease(f"{job}/1")  # DBS324


@DBOS.workflow()
def through_own_helper(job: str) -> str:
    return own_helper(job)
