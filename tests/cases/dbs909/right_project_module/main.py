"""It has names that dbos has not."""

import dbos
from dbos import DBOS, Workflow

DBOS.stepp()
print(Workflow(), dbos.anything)
