"""From the environment, from the code, from Conductor, from arguments."""

import hashlib
import os
import platform
import socket
import uuid
from importlib.metadata import version
from pathlib import Path

from dbos import DBOS, DBOSConfig, DBOSConfiguredInstance

NAMESPACE = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")

config: DBOSConfig = {
    "name": "shop",
    "executor_id": os.environ["POD_NAME"],
    "application_version": os.environ.get("GIT_COMMIT", "dev"),
}
DBOS(config=config)

DBOS(config={"name": "shop", "executor_id": socket.gethostname(), "application_version": "1.2.0"})
DBOS(config={"name": "shop", "executor_id": platform.node(), "application_version": version("shop")})
DBOS(config={"name": "shop", "executor_id": os.environ.get("HOSTNAME", str(uuid.uuid4()))})
DBOS(config={"name": "shop", "executor_id": os.getenv("HOSTNAME") or str(uuid.uuid4())})
DBOS(config={"name": "shop", "application_version": os.getenv("VERSION", f"dev-{uuid.uuid4()}")})
DBOS(config={"name": "shop", "executor_id": str(uuid.uuid5(NAMESPACE, socket.gethostname()))})
DBOS(config={"name": "shop", "executor_id": f"{socket.gethostname()}-{os.environ['SLOT']}"})
DBOS(config={"name": "shop", "application_version": Path("VERSION").read_text().strip()})
DBOS(config={"name": "shop", "application_version": hashlib.sha256(b"shop").hexdigest()})
DBOS(config={"name": "shop", "executor_id": None, "application_version": None})
DBOS(config={"name": "shop", "conductor_key": os.environ["KEY"], "executor_id": str(uuid.uuid4())})
DBOS(config={"name": "shop", "executor_id": str(uuid.uuid4())}, conductor_key=os.environ["KEY"])


def create(executor: str, fixed: bool) -> DBOS:
    return DBOS(
        config={
            "name": "shop",
            "executor_id": executor,
            "application_version": "1" if fixed else str(uuid.uuid4()),
        }
    )


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self, region: str) -> None:
        self.token = str(uuid.uuid4())
        super().__init__(config_name=f"mailer-{region}")

    @DBOS.workflow()
    def send(self, to: str) -> None:
        print(to)


class Plain:
    def __init__(self, config_name: str) -> None:
        self.config_name = config_name


mailer = Mailer("north")
plain = Plain(config_name=str(uuid.uuid4()))
job = {"executor_id": str(uuid.uuid4()), "application_version": str(uuid.uuid4())}
