"""Steps, functions that are registered in some way, and what nobody knows."""

import functools
from collections.abc import Callable
from typing import Any

import workflows_of_others
from dbos import DBOS, Debouncer

REGISTRY: dict[str, Callable[..., Any]] = {}


def register(function: Callable[..., Any]) -> Callable[..., Any]:
    REGISTRY[function.__name__] = function
    return function


@DBOS.step()
def pay(order: str) -> None: ...


def called_form(order: str) -> None: ...


DBOS.workflow()(called_form)


def kept(order: str) -> None: ...


kept_workflow = DBOS.workflow()(kept)


def handed_on(order: str) -> None: ...


workflows_of_others.register(handed_on)


def listed(order: str) -> None: ...


WORKFLOWS = [listed]
for one in WORKFLOWS:
    DBOS.workflow()(one)


@workflows_of_others.durable
def decorated(order: str) -> None: ...


@register
def registered(order: str) -> None: ...


try:
    from dbos_helpers import optional
except ImportError:

    def optional(order: str) -> None: ...


class Base:
    def work(self, day: str) -> None:
        raise NotImplementedError


class Registered(workflows_of_others.Base):
    def work(self, day: str) -> None:
        print(day)


double = functools.partial(DBOS.start_workflow, pay)


def take(order: str, given: Callable[..., Any], name: str, base: Base) -> None:
    DBOS.start_workflow(pay, order)
    DBOS.enqueue_workflow("bills", pay, order)
    DBOS.start_workflow(called_form, order)
    DBOS.start_workflow(kept, order)
    DBOS.start_workflow(kept_workflow, order)
    DBOS.start_workflow(handed_on, order)
    DBOS.start_workflow(listed, order)
    DBOS.start_workflow(decorated, order)
    DBOS.start_workflow(registered, order)
    DBOS.start_workflow(optional, order)
    DBOS.start_workflow(given, order)
    DBOS.start_workflow(REGISTRY[name], order)
    DBOS.start_workflow(workflows_of_others.work, order)
    DBOS.start_workflow(base.work, order)
    DBOS.start_workflow(Registered().work, order)
    double(order)
    Debouncer.create(given)


@DBOS.workflow()
def work(order: str) -> None:
    DBOS.run_step(None, lambda: order)
    DBOS.run_step(None, functools.partial(print, order))
