"""Functions handed to other functions: partial, map, sorted, filter, and those of the project."""

import functools
import itertools

from dbos import DBOS


def wait_partly(prefix: str, topic: str) -> str:
    return DBOS.recv(prefix + topic)  # DBS202


def wait_mapped(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_as_key(topic: str) -> int:
    return len(DBOS.recv(topic))  # DBS202


def wait_as_filter(topic: str) -> bool:
    return bool(DBOS.recv(topic))  # DBS202


def wait_reduced(total: int, topic: str) -> int:
    return total + len(DBOS.recv(topic))  # DBS202


def wait_starred(topic: str, timeout: float) -> str:
    return DBOS.recv(topic, timeout_seconds=timeout)  # DBS202


def wait_applied(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_twice_applied(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_stored(topic: str) -> str:
    return DBOS.recv(topic)


def apply(function, topic: str) -> str:
    return function(topic)


def apply_twice(function, topic: str) -> str:
    return function(topic) + apply(function, topic)


@DBOS.step()
def use_partial(topic: str) -> str:
    wait = functools.partial(wait_partly, "order-")
    return wait(topic)


@DBOS.step()
def use_map(topics: list[str]) -> list[str]:
    return list(map(wait_mapped, topics))


@DBOS.step()
def use_sorted(topics: list[str]) -> list[str]:
    return sorted(topics, key=wait_as_key)


@DBOS.step()
def use_filter(topics: list[str]) -> list[str]:
    return [topic for topic in filter(wait_as_filter, topics)]


@DBOS.step()
def use_reduce(topics: list[str]) -> int:
    return functools.reduce(wait_reduced, topics, 0)


@DBOS.step()
def use_starmap(pairs: list[tuple[str, float]]) -> list[str]:
    return list(itertools.starmap(wait_starred, pairs))


@DBOS.step()
def use_apply(topic: str) -> str:
    return apply(wait_applied, topic)


@DBOS.step()
def use_apply_twice(topic: str) -> str:
    return apply_twice(wait_twice_applied, topic)


@DBOS.step()
def use_lambda(topics: list[str]) -> str:
    return max(topics, key=lambda topic: DBOS.recv(topic))  # DBS202


@DBOS.step()
def use_name_only(topic: str) -> str:
    return topic + wait_stored.__name__
