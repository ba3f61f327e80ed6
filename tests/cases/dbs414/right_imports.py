"""Public names, and imports that may fail."""

import dbos
from dbos import DBOS, DBOSConfig, SetWorkflowID, error
from dbos import error as dboserror

try:
    from dbos._error import DBOSQueueDeduplicatedError
except ImportError:
    DBOSQueueDeduplicatedError = Exception

names = [dbos, DBOS, DBOSConfig, SetWorkflowID, error, dboserror, DBOSQueueDeduplicatedError]
print(dbos.__version__)


class _Private: ...
