"""Registers the imported functions."""

import tasks
from dbos import DBOS
from tasks import clean, extract, report

DBOS.workflow(name="clean")(clean)

extract_step = DBOS.step()(extract)  # DBS201: tasks.py:11
load_step = DBOS.step(name="load")(tasks.load)  # DBS201: tasks.py:11
report_step = DBOS.step()(report)


@DBOS.workflow()
def nightly(table: str) -> str:
    extract_step(table)
    load_step(table)
    DBOS.run_step({"name": "extract"}, tasks.extract, table)  # DBS201: tasks.py:11
    DBOS.run_step({"name": "extract"}, lambda: extract(table))  # DBS201
    return report_step(table)
