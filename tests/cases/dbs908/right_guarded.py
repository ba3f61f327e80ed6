# dbos-version: >=1
"""A library for many releases asks before it takes."""

from importlib.metadata import version

import dbos
from dbos import DBOS, DBOSConfig
from packaging.version import Version

try:
    from dbos import SQLAlchemyDatasource
except ImportError:
    SQLAlchemyDatasource = None

try:
    from dbos import Debouncer, SetShardKey
except (ImportError, AttributeError):
    Debouncer = SetShardKey = None

if Version(version("dbos")) < Version("2.9"):
    from dbos import GetWorkflowsInput
else:
    GetWorkflowsInput = None


@DBOS.workflow()
def take(order: str) -> str:
    return order


def datasource(url: str) -> object:
    return None if SQLAlchemyDatasource is None else SQLAlchemyDatasource.create(url)


def debounced() -> object:
    return Debouncer.create(take) if Debouncer else None


def restart(workflow_id: str) -> object:
    if hasattr(DBOS, "restart_workflow"):
        return DBOS.restart_workflow(workflow_id)
    return DBOS.fork_workflow(workflow_id, 1)


def declare() -> None:
    if hasattr(DBOS, "register_queue"):
        DBOS.register_queue("mails")


def rewind(workflow_id: str) -> object:
    try:
        return DBOS.rewind_workflow(workflow_id)
    except AttributeError:
        return DBOS.fork_workflow(workflow_id, 1)


def schedule() -> None:
    apply = getattr(DBOS, "apply_schedules", None)
    if apply is not None:
        apply([])


def parent() -> object:
    return getattr(DBOS, "parent_workflow_id", None)


def migrate(url: str) -> None:
    if Version(version("dbos")) >= Version("3.2"):
        DBOS.migrate(url)
    else:
        dbos.run_dbos_database_migrations(url)


def settings() -> DBOSConfig:
    config: DBOSConfig = {"name": "shop"}
    if Version(version("dbos")) >= Version("2.11"):
        config["max_executor_threads"] = 10
    return config


def launch(debug: bool) -> None:
    if Version(version("dbos")) < Version("2.8"):
        DBOS.launch(debug_mode=debug)
    else:
        DBOS.launch()


def wait(handles: list) -> object:
    return DBOS.wait_first(handles) if hasattr(DBOS, "wait_first") else handles[0]
