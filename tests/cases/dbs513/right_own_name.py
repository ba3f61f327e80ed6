"""Wrappers that set the name themselves."""

from dbos import DBOS


def renamed(function):
    def inner(*args):
        return function(*args)

    inner.__name__ = function.__name__
    inner.__qualname__ = function.__qualname__
    return inner


@DBOS.workflow()
@renamed
def crawl(url: str) -> str:
    return url
