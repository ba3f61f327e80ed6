"""The clean-up step is taken by a helper that the `finally` calls."""

from dbos import DBOS


@DBOS.step()
def work(job: str) -> str:
    return job


@DBOS.step()
def release(job: str) -> None:
    print("released", job)


def tidy(job: str) -> None:
    print("tidying", job)
    release(job)


def tidy_all(jobs: list[str]) -> None:
    for job in jobs:
        tidy(job)


class Lease:
    def __init__(self, job: str) -> None:
        self.job = job

    def close(self) -> None:
        release(self.job)


@DBOS.workflow()
def run(job: str) -> str:
    try:
        return work(job)
    finally:
        tidy(job)  # DBS324


@DBOS.workflow()
def run_all(jobs: list[str]) -> list[str]:
    try:
        return [work(job) for job in jobs]
    finally:
        tidy_all(jobs)  # DBS324


@DBOS.workflow()
def run_with_object(job: str) -> str:
    lease = Lease(job)
    try:
        return work(job)
    finally:
        lease.close()  # DBS324


@DBOS.workflow()
def run_with_inner_function(job: str) -> str:
    def tidy_here() -> None:
        release(job)

    try:
        return work(job)
    finally:
        tidy_here()  # DBS324


@DBOS.workflow()
def run_with_handler(job: str) -> str:
    try:
        return work(job)
    except BaseException:
        tidy(job)  # DBS324
        raise


@DBOS.workflow()
def tidy_without_trying(job: str) -> str:
    tidy(job)
    return work(job)
