"""Workflows in other spellings than the plain decorator."""

import functools
import time
from collections.abc import Callable
from datetime import datetime

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "mail-service"}
dbos = DBOS(config=config)
flow = DBOS.workflow
task = DBOS.step()


@task
def deliver(mail: str, at: object) -> None:
    DBOS.logger.info("%s at %s", mail, at)


@dbos.workflow()
def of_an_instance(mail: str) -> None:
    deliver(mail, time.time())  # DBS302


@flow(name="mail")
def of_an_alias(mail: str) -> None:
    deliver(mail, datetime.now())  # DBS302


def plain(mail: str) -> None:
    deliver(mail, time.time())  # DBS302


called = DBOS.workflow()(plain)


def durable(function: Callable[..., None]) -> Callable[..., None]:
    return DBOS.workflow(name=f"durable-{function.__name__}")(function)


@durable
def of_an_own_decorator(mail: str) -> None:
    deliver(mail, time.time())  # DBS302


def make_sender(limit: int) -> Callable[[str], None]:
    @DBOS.workflow(name=f"sender-{limit}")
    def send_mails(mail: str) -> None:
        deliver(mail[:limit], datetime.now())  # DBS302

    return send_mails


def logged(function: Callable[[str], None]) -> Callable[[str], None]:
    @functools.wraps(function)
    def wrapper(mail: str) -> None:
        DBOS.logger.info("before %s", mail)
        function(mail)

    return wrapper


@DBOS.workflow()
@logged
def under_a_wrapper(mail: str) -> None:
    deliver(mail, time.time())  # DBS302
