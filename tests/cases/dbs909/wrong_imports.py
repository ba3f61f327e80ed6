"""Names that the package never had."""

import dbos
import dbos as durable
from dbos import DBOS
from dbos import Workflow  # DBS909
from dbos import step, workflow  # DBS909 DBS909
from dbos import (
    DBOSConfig,
    SetWorkflowId,  # DBS909: SetWorkflowID
    WorkflowHandle,
)
from dbos import DBOSclient as Client  # DBS909: DBOSClient
from dbos import SQLAlchemyDataSource  # DBS909: SQLAlchemyDatasource


def options() -> object:
    return dbos.SetEnqueueOption(priority=1)  # DBS909: SetEnqueueOptions


def configure() -> object:
    return durable.Config(name="shop")  # DBS909


def result_of(handle: WorkflowHandle[str]) -> str:
    return handle.get_result()


def launch(config: DBOSConfig) -> None:
    from dbos import Dbos  # DBS909: DBOS

    DBOS(config=config)
    Dbos.launch()
