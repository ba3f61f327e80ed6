from dbos import DBOS

JOBS = "jobs"


def register() -> None:
    DBOS.register_queue(JOBS, worker_concurrency=1)
