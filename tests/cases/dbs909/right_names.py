"""What dbos has, public and not."""

import dbos
import dbos.cli.cli
from dbos import *  # noqa: F403
from dbos import DBOS, DBOSConfig
from dbos import DBOSConfiguredInstance, KafkaMessage, WorkflowHandleAsync, WorkflowStatusString
from dbos import cli, error

config: DBOSConfig = {"name": "shop"}
instance = DBOS(config=config)


@DBOS.step()
def tell() -> list[object]:
    return [
        DBOS.workflow_id,
        DBOS.step_id,
        DBOS.step_status,
        DBOS.application_version,
        DBOS.executor_id,
        DBOS.authenticated_user,
        DBOS.authenticated_roles,
        DBOS.assumed_role,
    ]


@instance.workflow()
def take(order: str) -> str:
    instance.logger.info("taken")
    instance.set_event("taken", order)
    tell()
    return order


def inside() -> list[object]:
    return [DBOS.__name__, DBOS.__doc__, DBOS.__dict__, dbos.__name__, dbos.__file__, dbos.__path__]


def private() -> list[object]:
    return [instance._sys_db, cli, error]


def is_known(problem: BaseException) -> bool:
    return isinstance(problem, (error.DBOSQueueDeduplicatedError, error.DBOSException))


def span() -> object:
    return DBOS.span


@DBOS.alert_handler
def alert(name: str, message: str, metadata: dict[str, str]) -> None: ...


class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)


async def result_of(handle: WorkflowHandleAsync[str], message: KafkaMessage) -> str:
    try:
        return await handle.get_result()
    except dbos.error.DBOSException:
        return WorkflowStatusString.ERROR.value
