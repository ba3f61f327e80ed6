"""Modules and names that begin with an underscore."""

import dbos._sys_db  # DBS414
import dbos._context as context  # DBS414
from dbos import _error  # DBS414
from dbos import _queue as queues  # DBS414
from dbos._dbos import DBOS  # DBS414: write `from dbos import DBOS`
from dbos._error import DBOSException  # DBS414: `error.DBOSException`
from dbos._sys_db import SystemDatabase  # DBS414
from dbos._schemas.system_database import SystemSchema  # DBS414

from dbos._context import get_local_dbos_context  # DBS414

names = [get_local_dbos_context, context, _error, queues, DBOS, DBOSException, SystemDatabase, SystemSchema, dbos]


def later() -> object:
    from dbos._utils import GlobalParams  # DBS414

    return GlobalParams
