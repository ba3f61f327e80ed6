"""Where dbos enters the shop."""

import dbos
from dbos import DBOS, SetWorkflowID

durable = DBOS.step

__all__ = ["DBOS", "SetWorkflowID", "dbos", "durable"]
