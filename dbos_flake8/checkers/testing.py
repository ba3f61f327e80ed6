"""DBS8xx: tests, and programs that use a `DBOSClient`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.client_lifetimes import ClientLifetimes
from dbos_flake8.checkers.clients import Clients
from dbos_flake8.checkers.determinism_rules import ClientInWorkflow
from dbos_flake8.checkers.fixtures import Fixtures
from dbos_flake8.checkers.registries import Registries
from dbos_flake8.checkers.testing_rules import ClientNotDestroyed, SyncClientOnEventLoop
from dbos_flake8.checkers.twins import Twins
from dbos_flake8.model.calls import Call, Way, runs_here
from dbos_flake8.model.paths import Place, Reach, is_of_tests
from dbos_flake8.model.queues import Queues
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Culprit, Rule

__all__ = ["TestingChecker"]

_CLIENTS = ("dbos.DBOSClient.", "dbos.DebouncerClient.")


class TestingChecker(Checker):
    """Looks at how tests start and end DBOS, and at what is done with clients."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        told: set[tuple[type[Rule], nodes.NodeNG, nodes.NodeNG | None]] = set()
        for culprit in self._culprits(source):
            key = (culprit.rule, culprit.node, culprit.place)
            if key not in told:
                told.add(key)
                yield culprit

    def _culprits(self, source: Source) -> Iterator[Culprit]:
        queues = Queues(self.context.paths, source, self.context.releases)
        clients, lifetimes = Clients(self.context, queues), ClientLifetimes(self.context, queues)
        may_leave_open = lifetimes.may_leave_open(source)
        for body in (*self.context.paths.bodies(source), *self.context.paths.lambdas(source)):
            for call in body.calls:
                yield from clients.culprits(call)
            if may_leave_open:
                yield from lifetimes.uncommitted(body)
            if ClientNotDestroyed.code in self.context.enabled:
                yield from lifetimes.left(body)
        yield from clients.annotated(source)
        yield from clients.compared(source)
        if is_of_tests(source):
            yield from Fixtures(self.context, source).culprits()
            yield from Registries(self.context, source).culprits()

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        state = reach.state
        if state.on_loop is not True or not state.is_ours:
            return
        if state.place is Place.WORKFLOW and ClientInWorkflow.code in self.context.enabled:
            return
        for call in reach.dbos_calls:
            if call.way is Way.CALL and not call.is_guarded:
                yield from self._on_loop(call, reach)

    # DBS805

    def _on_loop(self, call: Call, reach: Reach) -> Iterator[Culprit]:
        operation = call.operation
        if operation is None or not operation.name.startswith(_CLIENTS):
            return
        if operation.kind not in ("function", "generator"):
            return
        if operation.kind == "generator" and not runs_here(call.node):
            return
        if self.context.library.behaviour.has("indifferent_to_loop", operation.name):
            return
        twins, source = Twins(self.context), reach.body.frame.source
        fix = partial(twins.awaited_start, call, operation, source)
        remedy = twins.remedy(operation, call)
        yield SyncClientOnEventLoop.at(call.node, source, fix=fix, call=call.shown, remedy=remedy)
