"""The helper returns at once, but the workflow that has called it goes on."""

import logging
from contextlib import suppress

from dbos import DBOS

logger = logging.getLogger(__name__)


@DBOS.step()
def notify(user: str) -> str:
    return user


@DBOS.step()
def archive(order: str) -> str:
    return order


def notify_safely(user: str) -> None:
    try:
        notify(user)
    except:  # DBS314
        logger.exception("could not notify %s", user)


def notify_and_tell(user: str) -> bool:
    try:
        notify(user)
    except BaseException:  # DBS314
        return False
    return True


def notify_quietly(user: str) -> None:
    with suppress(BaseException):  # DBS314
        notify(user)


@DBOS.workflow()
def close(order: str, user: str) -> str:
    notify_safely(user)
    return archive(order)


@DBOS.workflow()
def close_and_tell(order: str, user: str) -> str:
    if notify_and_tell(user):
        logger.info("told")
    return archive(order)


@DBOS.workflow()
def close_all(orders: list[str], user: str) -> list[str]:
    archived = []
    for order in orders:
        notify_quietly(user)
        archived.append(archive(order))
    return archived
