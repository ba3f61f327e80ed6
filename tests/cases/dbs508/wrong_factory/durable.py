"""Decorators of the project that pass their options on."""

from dbos import DBOS


def step(**options):
    return DBOS.step(**options)


def workflow(name=None):
    return DBOS.workflow(name=name)
