"""Helpers that clean up."""

from steps import release, work


def work_twice(job: str) -> str:
    return work(job) + work(job)


def in_lease(job: str) -> str:
    try:
        return work(job)
    finally:
        release(job)


def in_lease_of_two(job: str) -> str:
    return in_lease(job) + work(job)
