"""Decorators of the project above a workflow."""

import functools
import time

from dbos import DBOS

workflow = DBOS.workflow()


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        began = time.monotonic()
        try:
            return function(*args, **kwargs)
        finally:
            print(time.monotonic() - began)

    return inner


def guarded(message: str):
    def decorate(function):
        @functools.wraps(function)
        async def inner(*args):
            try:
                return await function(*args)
            except ValueError:
                print(message)

        return inner

    return decorate


def nameless(function):
    def inner(*args):
        return function(*args)

    return inner


def shortest(function):
    return lambda *args: function(*args)


@timed  # DBS512: put it below `@DBOS.workflow`
@DBOS.workflow()
def crawl(url: str) -> str:
    return url


@guarded("no")  # DBS512: `@guarded` wraps the workflow `crawl_soon`
@DBOS.workflow(name="soon")
async def crawl_soon(url: str) -> str:
    return url


@nameless  # DBS512
@workflow
def by_alias(url: str) -> str:
    return url


@shortest  # DBS512
@DBOS.workflow()
def by_lambda(url: str) -> str:
    return url


@timed  # DBS512
@DBOS.required_roles(["admin"])
@DBOS.workflow()
def with_roles(url: str) -> str:
    return url


class Site:
    @staticmethod
    @timed  # DBS512
    @DBOS.workflow()
    def visit(url: str) -> str:
        return url
