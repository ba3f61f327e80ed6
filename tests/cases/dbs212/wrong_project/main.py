"""A plain function of another file."""

import jobs
from dbos import DBOS
from jobs import job


def main() -> None:
    DBOS.launch()
    DBOS.start_workflow(job, "o1")  # DBS212
    DBOS.start_workflow(jobs.job, "o1")  # DBS212
    DBOS.start_workflow(jobs.bill, "o1")
    DBOS.start_workflow(jobs.bill, "o1", "o2")  # DBS213
