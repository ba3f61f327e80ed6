"""Another file registers what this one starts."""

from dbos import DBOS

import setup_workflows
from jobs import job


def main() -> None:
    setup_workflows.register()
    DBOS.launch()
    DBOS.start_workflow(job, "o1")
