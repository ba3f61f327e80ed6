"""Wrappers below, wrappers that start the workflow, decorators that give back what they get."""

import functools

from dbos import DBOS, SetWorkflowID
from fastapi import FastAPI
from some_library import traced

app = FastAPI()
REGISTRY = {}


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


def registered(function):
    REGISTRY[function.__name__] = function
    return function


def described(text: str):
    def decorate(function):
        function.__doc__ = text
        return function

    return decorate


def background(function):
    @functools.wraps(function)
    def inner(*args):
        return DBOS.start_workflow(function, *args).workflow_id

    return inner


def idempotent(function):
    @functools.wraps(function)
    def inner(key, *args):
        with SetWorkflowID(key):
            return function(*args)

    return inner


def optionally(function):
    if app.debug:
        return timed(function)
    return function


@DBOS.workflow()
@timed
def crawl(url: str) -> str:
    return url


@registered
@DBOS.workflow()
def in_registry(url: str) -> str:
    return url


@described("text")
@DBOS.workflow()
def with_text(url: str) -> str:
    return url


@background
@DBOS.workflow()
def in_background(url: str) -> str:
    return url


@idempotent
@DBOS.workflow()
def once(url: str) -> str:
    return url


@optionally
@DBOS.workflow()
def sometimes(url: str) -> str:
    return url


@timed
@DBOS.step()
def step(url: str) -> str:
    return url


@traced
@DBOS.workflow()
def by_a_library(url: str) -> str:
    return url


@app.get("/crawl")
@timed
@DBOS.workflow()
def behind_a_route(url: str) -> str:
    return url


@timed
def plain(url: str) -> str:
    return url
