"""Names of dbos for the project."""

from dbos import DBOS

step = DBOS.step
workflow = DBOS.workflow
