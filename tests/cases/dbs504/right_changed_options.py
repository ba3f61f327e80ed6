"""Decorators of the project that take some options for themselves, and add others."""

from dbos import DBOS


def workflow(**options):
    timeout = options.pop("timeout", None)
    if timeout:
        print(timeout)
    return DBOS.workflow(**options)


def step(**options):
    attempts = options.pop("max_attempts", None)
    retry = options.pop("retry", False)
    if attempts:
        options["max_attempts"] = attempts
        options["retries_allowed"] = True
    return DBOS.step(**options)


def without_tries(**options):
    if "tries" in options:
        del options["tries"]
    return DBOS.step(**options)


def without_label(**options):
    known = {k: v for k, v in options.items() if k != "label"}
    return DBOS.step(**known)


def retried(label=None, **options):
    options.setdefault("retries_allowed", True)
    return DBOS.step(**options)


def retried_always(**options):
    return DBOS.step(**{**options, "retries_allowed": True})


def retried_by_default(**options):
    options = {"retries_allowed": True} | options
    return DBOS.step(**options)


def retried_later(**options):
    options.update(retries_allowed=True)
    return DBOS.step(**options)


def without_copied_label(**options):
    merged = dict(options)
    merged.pop("label", None)
    return DBOS.step(**merged)


@workflow(timeout=3)
def a(): ...


@step(max_attempts=3, retry=True)
def b(): ...


@without_tries(tries=3)
def c(): ...


@without_label(label="x")
def d(): ...


@retried(max_attempts=5, label="z")
def e(): ...


@retried_always(max_attempts=5)
def f(): ...


@retried_by_default(max_attempts=5)
def g(): ...


@retried_later(max_attempts=5)
def h(): ...


@without_copied_label(label=5)
def i(): ...
