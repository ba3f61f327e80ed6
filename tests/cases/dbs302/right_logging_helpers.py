"""Helpers, decorators, context managers and objects that only tell how long something took."""

import contextlib
import functools
import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from dbos import DBOS

logger = logging.getLogger("mails")


@DBOS.step()
def deliver(mail: str) -> str:
    return mail


def clock() -> float:
    return time.monotonic()


def log_since(started: float, what: str) -> None:
    logger.info("%s after %.1f s", what, clock() - started)


@DBOS.workflow()
def helper_that_logs(mail: str) -> str:
    started = clock()
    result = deliver(mail)
    log_since(started, mail)
    return result


def warn_if_slow(started: float) -> None:
    elapsed = time.monotonic() - started
    if elapsed < 1:
        return
    logger.warning("slow: %s", elapsed)


@DBOS.workflow()
def helper_that_ends_early(mail: str) -> str:
    started = time.monotonic()
    result = deliver(mail)
    warn_if_slow(started)
    return result


def readable(seconds: float) -> str:
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    return str(timedelta(seconds=seconds))


@DBOS.workflow()
def helper_that_formats(mail: str) -> str:
    started = time.monotonic()
    result = deliver(mail)
    logger.info("delivered in %s", readable(time.monotonic() - started))
    return result


@contextlib.contextmanager
def timed(name: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        logger.info("%s took %.2f s", name, time.perf_counter() - started)


@DBOS.workflow()
def context_manager(mail: str) -> str:
    with timed("delivery"):
        return deliver(mail)


class Timer:
    def __init__(self, name: str) -> None:
        self.name = name
        self.started = 0.0

    def __enter__(self) -> "Timer":
        self.started = time.perf_counter()
        return self

    def __exit__(self, *failure: object) -> None:
        logger.info("%s took %.2f s", self.name, self.elapsed)

    @property
    def elapsed(self) -> float:
        return time.perf_counter() - self.started


@DBOS.workflow()
def context_manager_class(mail: str) -> str:
    with Timer("delivery"):
        return deliver(mail)


class Stopwatch:
    def __init__(self) -> None:
        self.started = time.monotonic()
        self.laps: list[float] = []

    def lap(self) -> None:
        self.laps.append(time.monotonic() - self.started)

    def summary(self) -> str:
        return ", ".join(f"{lap:.1f}" for lap in self.laps)


@DBOS.workflow()
def stopwatch(mails: list[str]) -> int:
    watch = Stopwatch()
    for mail in mails:
        deliver(mail)
        watch.lap()
    DBOS.logger.info("laps: %s", watch.summary())
    return len(mails)


def logged(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        started = time.monotonic()
        try:
            return function(*args, **kwargs)
        finally:
            logger.info("%s: %.1f s", function.__name__, time.monotonic() - started)

    return wrapper


@logged
def subject(mail: str) -> str:
    return mail.partition("\n")[0]


@DBOS.workflow()
def decorated_helper(mail: str) -> str:
    return deliver(subject(mail))


@DBOS.workflow()
@logged
def decorated_workflow(mail: str) -> str:
    return deliver(mail)


@DBOS.workflow()
def nested_function(mail: str) -> str:
    started = time.time()

    def say(word: str) -> None:
        print(f"[{time.time() - started:.1f}] {word}")

    say("begin")
    result = deliver(mail)
    say("end")
    return result


class Audit:
    def __init__(self) -> None:
        self.log = logging.getLogger("audit")

    def write(self, event: str) -> None:
        self.log.info("%s %s", datetime.now().isoformat(), event)


@DBOS.workflow()
def object_that_logs(mail: str) -> str:
    audit = Audit()
    audit.write("begin")
    result = deliver(mail)
    audit.write("end")
    return result


def stamped(message: str) -> str:
    return f"{datetime.now():%H:%M:%S} {message}"


def say(message: str, log: logging.Logger = logger) -> None:
    log.info(stamped(message))


@DBOS.workflow()
def logger_as_parameter(mail: str) -> str:
    say("begin", logging.getLogger("deliveries"))
    return deliver(mail)
