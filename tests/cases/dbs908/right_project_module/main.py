"""It has names that dbos has not."""

import dbos
from dbos import DBOS, SetShardKey, load_config

DBOS.restart_workflow("a")
dbos.load_config("shop.yaml")
print(SetShardKey(), load_config("shop.yaml"))
