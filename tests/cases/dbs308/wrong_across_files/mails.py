"""The pause is in another file: the finding stands at the call that leads there."""

import pauses
from dbos import DBOS
from pauses import parse, pause
from waiting import Backoff, pause_soon, rest


@DBOS.step()
def mail(user: str) -> str:
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    return user


@DBOS.workflow()
def by_function(user: str) -> str:
    pause()  # DBS308
    return mail(user)


@DBOS.workflow()
def by_module(user: str) -> str:
    pauses.pause()  # DBS308
    return mail(user)


@DBOS.workflow()
def by_other_name(user: str) -> str:
    rest()  # DBS308: pause
    return mail(user)


@DBOS.workflow()
async def by_coroutine(user: str) -> str:
    await pause_soon(5)  # DBS308
    return await mail_soon(user)


@DBOS.workflow()
def by_method(user: str) -> str:
    backoff = Backoff()
    for attempt in range(3):
        mail(user)
        backoff.hold(attempt)  # DBS308
    return user


@DBOS.workflow()
def by_retry(user: str) -> str:
    return mail(parse(user))  # DBS308
