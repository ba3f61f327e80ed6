"""Wrappers that take over the name, names that are given, and decorators that do not wrap."""

import functools

import wrapt
from dbos import DBOS
from some_library import named, traced

REGISTRY = {}


def timed(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner


def updated(function):
    def inner(*args):
        return function(*args)

    return functools.update_wrapper(inner, function)


def by_library(function):
    @named(function)
    def inner(*args):
        return function(*args)

    return inner


@wrapt.decorator
def wrapped(function, instance, args, kwargs):
    return function(*args, **kwargs)


def nameless(function):
    def inner(*args):
        return function(*args)

    return inner


def registered(function):
    REGISTRY[function.__name__] = function
    return function


@DBOS.workflow()
@timed
def crawl(url: str) -> str:
    return url


@DBOS.step()
@updated
def load(url: str) -> str:
    return url


@DBOS.step()
@by_library
def load_again(url: str) -> str:
    return url


@DBOS.workflow()
@wrapped
def by_wrapt(url: str) -> str:
    return url


@DBOS.workflow(name="named")
@nameless
def with_name(url: str) -> str:
    return url


@DBOS.step()
@registered
def in_registry(url: str) -> str:
    return url


@DBOS.step()
@traced
def by_a_library(url: str) -> str:
    return url


@nameless
@DBOS.step()
def above(url: str) -> str:
    return url


@nameless
def plain(url: str) -> str:
    return url
