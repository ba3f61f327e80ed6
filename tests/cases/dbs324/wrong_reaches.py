"""The `finally` lies in helpers, methods and inner functions, the work inside it too."""

import functools
from contextlib import asynccontextmanager, contextmanager

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
def create_namespace(name: str) -> str:
    return name


@DBOS.step()
def delete_namespace(name: str) -> None:
    print("deleted", name)


@DBOS.step()
def deploy(name: str) -> str:
    return f"deployed {name}"


@DBOS.step()
async def deploy_async(name: str) -> str:
    return f"deployed {name}"


@DBOS.step()
async def delete_namespace_async(name: str) -> None:
    print("deleted", name)


# The work lies in helpers.
def roll_out(name: str) -> str:
    return deploy(name) + deploy(f"{name}/web")


def roll_out_all(names: list[str]) -> list[str]:
    return [roll_out(name) for name in names]


@DBOS.workflow()
def work_in_helper(name: str) -> str:
    create_namespace(name)
    try:
        return roll_out(name)
    finally:
        delete_namespace(name)  # DBS324


@DBOS.workflow()
def work_two_helpers_away(names: list[str]) -> list[str]:
    try:
        return roll_out_all(names)
    finally:
        delete_namespace("all")  # DBS324


# The statement lies in a helper, once for two workflows.
def in_namespace(name: str) -> str:
    create_namespace(name)
    try:
        return deploy(name)
    finally:
        delete_namespace(name)  # DBS324


def preview(name: str) -> str:
    return in_namespace(f"preview-{name}")


@DBOS.workflow()
def through_helper(name: str) -> str:
    return in_namespace(name)


@DBOS.workflow()
def through_two_helpers(name: str) -> str:
    return preview(name)


async def in_namespace_async(name: str) -> str:
    try:
        return await deploy_async(name)
    finally:
        await delete_namespace_async(name)  # DBS324


@DBOS.workflow()
async def through_coroutine(name: str) -> str:
    return await in_namespace_async(name)


# Methods.
class Environment:
    def __init__(self, name: str) -> None:
        self.name = name

    def run(self) -> str:
        try:
            return self.work()
        finally:
            self.tear_down()  # DBS324

    def work(self) -> str:
        return deploy(self.name)

    @DBOS.step()
    def tear_down(self) -> None:
        print("deleted", self.name)

    @property
    def report(self) -> str:
        try:
            return deploy(self.name)
        finally:
            delete_namespace(self.name)  # DBS324


@DBOS.workflow()
def through_method(name: str) -> str:
    return Environment(name).run()


@DBOS.workflow()
def through_property(name: str) -> str:
    environment = Environment(name)
    return environment.report


class Job:
    def run(self, name: str) -> str:
        try:
            return self.handle(name)
        finally:
            delete_namespace(name)  # DBS324

    def handle(self, name: str) -> str:
        raise NotImplementedError


class Deployment(Job):
    def handle(self, name: str) -> str:
        return deploy(name)


@DBOS.workflow()
def through_base_class(name: str) -> str:
    return Deployment().run(name)


@DBOS.dbos_class()
class Cluster(DBOSConfiguredInstance):
    @DBOS.workflow()
    def test(self, name: str) -> str:
        create_namespace(name)
        try:
            return deploy(name)
        finally:
            self.remove(name)  # DBS324

    @DBOS.step()
    def remove(self, name: str) -> None:
        print("deleted", name)


# Inner functions, lambdas, partials, decorators.
@DBOS.workflow()
def through_inner_function(name: str) -> str:
    def attempt(part: str) -> str:
        try:
            return deploy(f"{name}/{part}")
        finally:
            delete_namespace(name)  # DBS324

    return attempt("web")


@DBOS.workflow()
def work_in_lambda(name: str) -> str:
    work = lambda: deploy(name)
    try:
        return work()
    finally:
        delete_namespace(name)  # DBS324


@DBOS.workflow()
def through_partial(name: str) -> str:
    work = functools.partial(in_namespace, name)
    return work()


@DBOS.workflow()
def clean_up_by_partial(name: str) -> str:
    clean_up = functools.partial(delete_namespace, name)
    try:
        return deploy(name)
    finally:
        clean_up()  # DBS324


def isolated(function):
    @functools.wraps(function)
    def wrapper(name: str):
        create_namespace(name)
        try:
            return function(name)
        finally:
            delete_namespace(name)  # DBS324

    return wrapper


@isolated
def try_out(name: str) -> str:
    return deploy(name)


@DBOS.workflow()
def through_decorated_helper(name: str) -> str:
    return try_out(name)


def guarded(work, name: str) -> str:
    try:
        return work(name)
    finally:
        delete_namespace(name)  # DBS324


@DBOS.workflow()
def handed_over(name: str) -> str:
    return guarded(deploy, name)


# Context managers that are generators: the cancellation comes out of `yield`.
@contextmanager
def namespace(name: str):
    create_namespace(name)
    try:
        yield name
    finally:
        delete_namespace(name)  # DBS324


@asynccontextmanager
async def namespace_async(name: str):
    try:
        yield name
    finally:
        await delete_namespace_async(name)  # DBS324


@DBOS.workflow()
def in_context(name: str) -> str:
    with namespace(name) as space:
        return deploy(space)


@DBOS.workflow()
async def in_context_async(name: str) -> str:
    async with namespace_async(name) as space:
        return await deploy_async(space)
