# enable: DBS210
import contextlib
import functools
import os

import dbos
from dbos import DBOS
from dbos import DBOS as D

instance = D(config={"name": "reach", "system_database_url": os.environ["REACH_DB"]})
step = DBOS.step()


def recorded(attempts: int):
    return D.step(retries_allowed=True, max_attempts=attempts)


@step
def by_alias(url: str) -> str:
    return url


@recorded(3)
def by_factory(url: str) -> str:
    return url


@dbos.DBOS.step()
def by_module(url: str) -> str:
    return url


def _by_call(url: str) -> str:
    return url


by_call = instance.step()(_by_call)


def helper(url: str) -> str:
    return by_alias(url)  # DBS210: through_helpers


def helper_of_helper(url: str) -> str:
    return helper(url)


@DBOS.step()
def through_helpers(url: str) -> str:
    return helper_of_helper(url)


@instance.step()
def all_spellings(url: str) -> str:
    first = by_factory(url)  # DBS210
    second = by_module(url)  # DBS210
    return first + second + by_call(url)  # DBS210


class Page:
    def __init__(self, url: str) -> None:
        self.url = url

    @property
    def title(self) -> str:
        return by_alias(self.url)  # DBS210


class LongPage(Page):
    @DBOS.step()
    def show(self) -> str:
        return self.title


@DBOS.step()
def in_lambda(url: str) -> str:
    load = lambda item: by_alias(item)  # DBS210
    return load(url)


@DBOS.step()
def in_callback(urls: list[str]) -> list[str]:
    return sorted(urls, key=by_key)


def by_key(url: str) -> str:
    return by_alias(url)  # DBS210


@DBOS.step()
def in_direct_callback(urls: list[str]) -> list[str]:
    return list(map(by_alias, urls))  # DBS210


@DBOS.step()
def in_partial(url: str) -> str:
    load = functools.partial(by_alias, url)
    return load()  # DBS210


@DBOS.step()
def in_nested_function(url: str) -> str:
    def load() -> str:
        return by_alias(url)  # DBS210

    return load()


LOADERS = {"alias": by_alias}


@DBOS.step()
def in_table(url: str) -> str:
    return LOADERS["alias"](url)  # DBS210


@contextlib.contextmanager
def loaded(url: str):
    yield by_alias(url)  # DBS210


@DBOS.step()
def in_context_manager(url: str) -> str:
    with loaded(url) as page:
        return page


def verified(function):
    @functools.wraps(function)
    def wrapper(url: str) -> str:
        return function(by_alias(url))  # DBS210

    return wrapper


@DBOS.step()
@verified
def in_decorator(url: str) -> str:
    return url
