"""Modules of dbos that cannot be imported by their path."""

import dbos.cli.cli
import dbos.error  # DBS909: has module `dbos.error` (ModuleNotFoundError); write `from dbos import error`
import dbos.workflows as workflows  # DBS909: has module `dbos.workflows`
from dbos import error
from dbos._error import DBOSException  # DBS414
from dbos.dbos_config import load_settings  # DBS909: module `dbos.dbos_config`
from dbos.error import DBOSWorkflowCancelledError  # DBS909: write `from dbos import error`
from dbos.queue import SetWorkflowID, WorkflowHandle  # DBS909: write `from dbos import SetWorkflowID, WorkflowHandle`

try:
    from dbos.decorators import workflow
except ImportError:
    workflow = None


def is_stopped(problem: Exception) -> bool:
    from dbos.errors import Stopped  # DBS909

    return isinstance(problem, (Stopped, error.DBOSWorkflowCancelledError, DBOSException))
