"""One executor for all processes."""

from dbos import DBOS, DBOSConfig

EXECUTOR = "worker-1"

config: DBOSConfig = {
    "name": "shop",
    "executor_id": "worker",  # DBS410: `executor_id` is `worker` in every process
}
DBOS(config=config)
DBOS(config={"name": "shop", "executor_id": EXECUTOR})  # DBS410
