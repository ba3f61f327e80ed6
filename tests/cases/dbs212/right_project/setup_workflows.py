from dbos import DBOS

import jobs


def register() -> None:
    DBOS.workflow()(jobs.job)
