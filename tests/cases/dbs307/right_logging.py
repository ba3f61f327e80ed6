"""What a workflow reads of its surroundings only to log it."""

import logging
import os
import platform
import socket
import threading
from os import getpid

from dbos import DBOS

logger = logging.getLogger(__name__)


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.step()
async def ship_soon(order: str) -> str:
    return order


@DBOS.workflow()
def by_dbos_logger(order: str) -> str:
    DBOS.logger.info("shipping %s on %s", order, socket.gethostname())
    return ship(order)


@DBOS.workflow()
def by_logger(order: str) -> str:
    logger.info(f"shipping {order} in process {os.getpid()}")
    logger.debug("region %s", os.environ.get("REGION"))
    return ship(order)


@DBOS.workflow()
def by_print(order: str) -> str:
    print("shipping", order, "on", platform.node(), "in", threading.get_ident())
    return ship(order)


@DBOS.workflow()
def by_local(order: str) -> str:
    host = socket.gethostname()
    where = f"{host}:{getpid()}"
    shipped = ship(order)
    DBOS.logger.info("%s shipped by %s", order, where)
    return shipped


def log_place(order: str) -> None:
    logger.info("%s is handled in %s", order, os.getcwd())


@DBOS.workflow()
async def by_helper(order: str) -> str:
    log_place(order)
    return await ship_soon(order)


@DBOS.workflow()
async def by_extra(order: str) -> str:
    logger.info("shipping %s", order, extra={"host": socket.gethostname()})
    return await ship_soon(order)
