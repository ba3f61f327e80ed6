# dbos-version: >=2.11
"""Asks a module of the project what dbos has."""

import compat
from compat import HAS_QUEUES, has_schedules
from compat import IS_THREE as has_three
from dbos import DBOS


def declare() -> None:
    if HAS_QUEUES:
        DBOS.register_queue("mails")
    if compat.HAS_QUEUES:
        DBOS.register_queue("parcels")
    if has_three:
        DBOS.register_queue("orders", global_concurrency=1)
    if has_schedules():
        DBOS.apply_schedules([])
    if compat.has_schedules():
        DBOS.apply_schedules([])
