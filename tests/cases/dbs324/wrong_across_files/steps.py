"""Steps."""

from dbos import DBOS


@DBOS.step()
def work(job: str) -> str:
    return job


@DBOS.step()
def release(job: str) -> None:
    print("released", job)
