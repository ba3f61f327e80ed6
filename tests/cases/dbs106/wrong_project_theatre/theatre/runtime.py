"""Names of dbos for the project."""

from dbos import DBOS

workflow = DBOS.workflow
start = DBOS.start_workflow_async
