"""Names that were gone before the newest major version."""

import threading

import dbos
from dbos import DBOS
from dbos import DBOS as D
from dbos import GetWorkflowsInput  # DBS908
from dbos import ConfigFile, DBOSConfig  # DBS908
from dbos import load_config as load  # DBS908
from dbos import (
    DBOSClient,
    get_dbos_database_url,  # DBS908
)
from dbos._error import DBOSConflictingRegistrationError  # DBS908 DBS414

config: DBOSConfig = {"name": "shop"}
instance = DBOS(config=config)


def restart(workflow_id: str) -> object:
    return DBOS.restart_workflow(workflow_id)  # DBS908


def restart_again(workflow_id: str) -> object:
    return instance.restart_workflow(workflow_id)  # DBS908


async def restart_async(workflow_id: str) -> object:
    return await D.restart_workflow_async(workflow_id)  # DBS908


def recover() -> object:
    return dbos.DBOS.recover_pending_workflows(["local"])  # DBS908


def execute(workflow_id: str) -> object:
    return DBOS.execute_workflow_id(workflow_id)  # DBS908


@DBOS.step()
def tell() -> str:
    if DBOS.debug_mode:  # DBS908
        return "debugging"
    return str(DBOS.parent_workflow_id)  # DBS908


def address() -> object:
    return DBOS.request  # DBS908


def name() -> object:
    return DBOS.config["name"]  # DBS908


def register(thing: object) -> None:
    DBOS.register_instance(thing)  # DBS908


def read(path: str) -> object:
    return dbos.load_config(path)  # DBS908


def is_dead(problem: BaseException) -> bool:
    return isinstance(problem, dbos.error.DBOSDeadLetterQueueError)  # DBS908


def connect(url: str) -> DBOSClient:
    return DBOSClient(system_database_url=url)


@DBOS.kafka_consumer({"bootstrap.servers": "localhost:9092"}, ["orders"], in_order=True)  # DBS908
@DBOS.workflow()
def consume(message: object) -> None:
    tell()


def main() -> None:
    DBOS.launch(debug_mode=True)  # DBS908
    threading.Event().wait()


if __name__ == "__main__":
    main()
