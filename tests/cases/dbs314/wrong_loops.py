"""A cancelled workflow goes round its loop for ever, or to the end of it."""

import logging
from contextlib import suppress

from dbos import DBOS

logger = logging.getLogger(__name__)


@DBOS.step()
def poll(job: str) -> str:
    return f"state of {job}"


@DBOS.step()
def send_mail(user: str) -> None:
    print(user)


@DBOS.step()
async def poll_async(job: str) -> str:
    return f"state of {job}"


@DBOS.workflow()
def watch(job: str) -> str:
    while True:
        try:
            if poll(job) == "done":
                return job
        except:  # DBS314
            logger.warning("could not poll %s", job)
        DBOS.sleep(5)


@DBOS.workflow()
def watch_with_continue(job: str) -> str:
    while True:
        try:
            state = poll(job)
        except BaseException:  # DBS314
            continue
        if state == "done":
            return state


@DBOS.workflow()
async def watch_async(job: str) -> str:
    while True:
        try:
            await DBOS.sleep_async(5)
            state = await poll_async(job)
        except BaseException as failure:  # DBS314
            logger.warning("could not poll %s: %s", job, failure)
        else:
            if state == "done":
                return state


@DBOS.workflow()
def watch_suppressed(job: str) -> str:
    state = "new"
    while state != "done":
        with suppress(BaseException):  # DBS314
            state = poll(job)
    return state


@DBOS.workflow()
def mail_all(users: list[str]) -> list[str]:
    failed = []
    for user in users:
        try:
            send_mail(user)
        except:  # DBS314
            failed.append(user)
    return failed


@DBOS.workflow()
def mail_with_attempts(user: str) -> int:
    for attempt in range(3):
        try:
            send_mail(user)
            return attempt
        except BaseException:  # DBS314
            if attempt == 2:
                raise
    return 3


@DBOS.workflow()
def serve(topic: str) -> int:
    served = 0
    while served < 100:
        try:
            message = DBOS.recv(topic, timeout_seconds=60)
        except BaseException:  # DBS314
            message = None
        if message:
            served += 1
    return served


@DBOS.workflow()
def mail_after_loop(users: list[str]) -> int:
    sent = 0
    for user in users:
        try:
            send_mail(user)
        except BaseException:  # DBS314
            break
        sent += 1
    send_mail("the office")
    return sent
