"""Executors and versions that are others at every start."""

import os
import random
import secrets
import time
import uuid
from datetime import datetime, timezone
from uuid import uuid4

from dbos import DBOS, DBOSConfig

STARTED = datetime.now(timezone.utc).isoformat()


def new_version() -> str:
    return f"v{int(time.time())}"


config: DBOSConfig = {
    "name": "shop",
    "application_version": str(uuid.uuid4()),  # DBS410: `application_version` is a new identifier
    "executor_id": f"worker-{os.getpid()}",  # DBS410: the number of the process
}
DBOS(config=config)

DBOS(config={"name": "shop", "executor_id": uuid4().hex})  # DBS410
DBOS(config={"name": "shop", "executor_id": secrets.token_hex(4)})  # DBS410: a random value
DBOS(config={"name": "shop", "executor_id": str(random.randint(1, 100))})  # DBS410
DBOS(config={"name": "shop", "application_version": STARTED})  # DBS410: the time
DBOS(config={"name": "shop", "application_version": new_version()})  # DBS410
DBOS(config={"name": "shop", "application_version": datetime.now().strftime("%Y%m%d%H%M")})  # DBS410
DBOS(config=DBOSConfig(name="shop", executor_id="worker-" + str(os.getpid())))  # DBS410

later: DBOSConfig = {"name": "shop"}
later["executor_id"] = str(uuid.uuid4())  # DBS410
DBOS(config=later)


def create() -> DBOS:
    executor = str(uuid.uuid4())
    return DBOS(config={"name": "shop", "executor_id": executor})  # DBS410
