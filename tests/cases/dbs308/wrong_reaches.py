"""The sleep is in what the workflow calls."""

import asyncio
import functools
import time

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
def mail(user: str) -> str:
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    return user


def cool_down() -> None:
    time.sleep(5)  # DBS308


@DBOS.workflow()
def by_helper(user: str) -> str:
    cool_down()
    return mail(user)


def cool_down_twice() -> None:
    rest()
    rest()


def rest() -> None:
    time.sleep(3)  # DBS308


@DBOS.workflow()
def by_helper_of_helper(user: str) -> str:
    cool_down_twice()
    return mail(user)


async def rest_soon(seconds: float) -> None:
    await asyncio.sleep(seconds)  # DBS308


@DBOS.workflow()
async def by_coroutine(user: str) -> str:
    await rest_soon(30)
    return await mail_soon(user)


class Throttle:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def hold(self) -> None:
        time.sleep(self.seconds)  # DBS308

    @staticmethod
    async def hold_soon() -> None:
        await asyncio.sleep(1)  # DBS308

    def __enter__(self) -> "Throttle":
        return self

    def __exit__(self, *error: object) -> None:
        return None


@DBOS.workflow()
def by_method(users: list[str]) -> None:
    throttle = Throttle(0.5)
    for user in users:
        mail(user)
        throttle.hold()


@DBOS.workflow()
async def by_static_method(users: list[str]) -> None:
    for user in users:
        await mail_soon(user)
        await Throttle.hold_soon()


@DBOS.workflow()
def by_nested_function(user: str) -> str:
    def hold() -> None:
        time.sleep(10)  # DBS308

    hold()
    return mail(user)


@DBOS.workflow()
def by_lambda(user: str) -> str:
    hold = lambda: time.sleep(10)  # DBS308
    hold()
    return mail(user)


def hold_for(seconds: float, user: str) -> str:
    time.sleep(seconds)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_partial(user: str) -> str:
    later = functools.partial(hold_for, 60)
    return later(user)


def slowly(function):
    @functools.wraps(function)
    def wrapper(user: str) -> str:
        time.sleep(1)  # DBS308
        return function(user)

    return wrapper


@slowly
def mail_slowly(user: str) -> str:
    return mail(user)


@DBOS.workflow()
def by_decorator(user: str) -> str:
    return mail_slowly(user)


class Campaign:
    def run(self, users: list[str]) -> None:
        for user in users:
            mail(user)
            self.between(user)

    def between(self, user: str) -> None:
        return None


class GentleCampaign(Campaign):
    def between(self, user: str) -> None:
        time.sleep(2)  # DBS308


@DBOS.workflow()
def by_hook(users: list[str]) -> None:
    GentleCampaign().run(users)


def wait_for_disk() -> str:
    time.sleep(5)  # DBS308
    return "ready"


@DBOS.workflow()
async def by_to_thread(user: str) -> str:
    return await mail_soon(user + await asyncio.to_thread(wait_for_disk))


@DBOS.dbos_class()
class Newsletter(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def send(self, users: list[str]) -> None:
        for user in users:
            await mail_soon(user)
            await self.breathe()

    async def breathe(self) -> None:
        await asyncio.sleep(1)  # DBS308


def pause_if(seconds: float = 0) -> None:
    if seconds:
        time.sleep(seconds)  # DBS308


@DBOS.workflow()
def by_given_argument(user: str) -> str:
    pause_if(5)
    return mail(user)
