"""The environment is read in what the workflow calls."""

import asyncio
import functools
import os
import socket
import subprocess
from dataclasses import dataclass

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
def charge(order: str, gateway: str = "") -> str:
    return order


@DBOS.step()
async def charge_soon(order: str, gateway: str = "") -> str:
    return order


def gateway() -> str:
    return os.environ["GATEWAY"]  # DBS307


@DBOS.workflow()
def by_helper(order: str) -> str:
    return charge(order, gateway())


def is_sandbox() -> bool:
    return flag("SANDBOX")


def flag(name: str) -> bool:
    return os.environ.get(name, "") == "1"  # DBS307


@DBOS.workflow()
def by_helper_of_helper(order: str) -> str:
    if is_sandbox():
        return order
    return charge(order)


class Region:
    def __init__(self, order: str) -> None:
        self.order = order

    def name(self) -> str:
        return os.environ.get("REGION", "eu")  # DBS307

    @property
    def express(self) -> bool:
        return os.getenv("EXPRESS") is not None  # DBS307

    @staticmethod
    def host() -> str:
        return socket.gethostname()  # DBS307

    @classmethod
    def code(cls) -> str:
        return os.environ["REGION_CODE"]  # DBS307


@DBOS.workflow()
def by_method(order: str) -> str:
    return charge(order, Region(order).name())


@DBOS.workflow()
def by_property(order: str) -> str:
    region = Region(order)
    if region.express:
        return charge(order, "express")
    return charge(order)


@DBOS.workflow()
def by_static_method(order: str) -> str:
    return charge(order, Region.host())


@DBOS.workflow()
def by_class_method(order: str) -> str:
    return charge(order, Region.code())


@dataclass
class Options:
    gateway: str

    @classmethod
    def read(cls) -> "Options":
        return cls(gateway=os.environ["OPTIONS_GATEWAY"])  # DBS307


@DBOS.workflow()
def by_constructor_method(order: str) -> str:
    return charge(order, Options.read().gateway)


class Base:
    def run(self, order: str) -> str:
        return charge(order, self.target())

    def target(self) -> str:
        return "base"


class Remote(Base):
    def target(self) -> str:
        return os.environ["REMOTE"]  # DBS307


@DBOS.workflow()
def by_hook_of_base(order: str) -> str:
    return Remote().run(order)


class Audited(Region):
    def name(self) -> str:
        return super().name() + " audited"


@DBOS.workflow()
def by_super(order: str) -> str:
    return charge(order, Audited(order).name())


@DBOS.workflow()
def by_nested_function(order: str) -> str:
    def target() -> str:
        return os.environ["NESTED"]  # DBS307

    return charge(order, target())


@DBOS.workflow()
def by_lambda(order: str) -> str:
    target = lambda: os.environ["LAMBDA"]  # DBS307
    return charge(order, target())


@DBOS.workflow()
def by_comprehension(orders: list[str]) -> list[str]:
    return [charge(order) for order in orders if order != os.environ.get("SKIPPED")]  # DBS307


def read(name: str) -> str:
    return os.environ[name]  # DBS307


@DBOS.workflow()
def by_partial(order: str) -> str:
    target = functools.partial(read, "GATEWAY")
    return charge(order, target())


def when_enabled(function):
    @functools.wraps(function)
    def wrapper(order: str) -> str:
        if os.environ.get("ENABLED") != "1":  # DBS307
            return order
        return function(order)

    return wrapper


@when_enabled
def charge_when_enabled(order: str) -> str:
    return charge(order)


@DBOS.workflow()
def by_decorator(order: str) -> str:
    return charge_when_enabled(order)


async def revision() -> str:
    await asyncio.create_subprocess_exec("git", "rev-parse", "HEAD")  # DBS307
    return "done"


@DBOS.workflow()
async def by_coroutine(order: str) -> str:
    return await charge_soon(order, await revision())


def machine() -> str:
    return socket.gethostname()  # DBS307


@DBOS.workflow()
async def by_to_thread(order: str) -> str:
    return await charge_soon(order, await asyncio.to_thread(machine))


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def sell(self, order: str) -> str:
        if self.closed():
            return order
        return charge(order, os.environ["SHOP_GATEWAY"])  # DBS307

    def closed(self) -> bool:
        return "SHOP_CLOSED" in os.environ  # DBS307

    @staticmethod
    @DBOS.workflow()
    def sell_anywhere(order: str) -> str:
        return charge(order, os.environ["ANY_GATEWAY"])  # DBS307


def compress(order: str) -> str:
    subprocess.run(["gzip", order], check=True)  # DBS307
    return order + ".gz"


@DBOS.workflow()
def by_helper_that_runs_a_program(order: str) -> str:
    return charge(compress(order))


@DBOS.workflow()
def by_second_caller(order: str) -> str:
    return charge(compress(order + "-copy"))
