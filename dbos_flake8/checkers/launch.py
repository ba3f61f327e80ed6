"""DBS401 to DBS403, DBS406, DBS407 and DBS409: when DBOS is constructed, launched, used and destroyed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.lifecycle_rules import (
    ConfigureAtImport,
    ConstructedTwice,
    LaunchAtImport,
    LifecycleOrder,
    ProgramEndsAfterLaunch,
    RegistrationAfterLaunch,
)
from dbos_flake8.model.calls import keyword_of
from dbos_flake8.model.lifecycle import Event, Kind, Line, all_events, is_told_to_start_processes
from dbos_flake8.model.paths import Place, is_of_tests
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.values import Constant, External
from dbos_flake8.rule import Culprit, Rule

__all__ = ["LaunchChecker", "at_event", "line_of"]

#: What a program may still do between its launch and its end without doing any work.
_SETTING_UP = frozenset(
    f"dbos.DBOS.{name}{suffix}"
    for name in ("register_queue", "create_schedule", "apply_schedules", "retrieve_queue", "list_queues")
    for suffix in ("", "_async")
)
#: What gives a program work that comes by itself.
_WORK = {
    "register_queue": "queues",
    "register_queue_async": "queues",
    "listen_queues": "queues",
    "Queue": "queues",
    "create_schedule": "schedules",
    "create_schedule_async": "schedules",
    "apply_schedules": "schedules",
    "apply_schedules_async": "schedules",
    "scheduled": "schedules",
    "kafka_consumer": "consumers",
}
_STARTING = re.compile(r"(^|\.)(start|run|serve|loop)(_\w+)?$")
#: Decorators of functions that run before the command that the user names: `@click.group()`, `@app.callback()`.
_BEFORE_COMMANDS = frozenset({"group", "callback"})
_NOTEBOOK = re.compile(r"^# %%|^# In\[|get_ipython\(", re.MULTILINE)
_CHANGES = frozenset({Kind.CONSTRUCT, Kind.LAUNCH, Kind.DESTROY})


@attrs.define(eq=False, repr=False)
class _State:
    """What is certain at one moment of a line."""

    construct: Event | None = None
    launch: Event | None = None
    destroy: Event | None = None
    serve: Event | None = None
    #: Whether DBOS may have been launched already.
    is_vague: bool = False
    #: Whether something ran of which nobody knows what it does.
    is_unsure: bool = False
    #: What needs a launch that has not been seen yet.
    early: list[Event] = attrs.field(factory=list)
    #: Those of it before which nothing unknown has run.
    certainly_early: list[Event] = attrs.field(factory=list)
    #: What needs DBOS to be constructed, where that has not been seen yet.
    unready: list[Event] = attrs.field(factory=list)

    def inner(self, starts_anew: bool) -> _State:
        """What is certain where a case begins."""
        if starts_anew:
            return _State(is_vague=True)
        return _State(
            self.construct, self.launch, self.destroy, self.serve, self.is_vague or self.launch is None
        )


class LaunchChecker(Checker):
    """Looks at the order in which a program does things with DBOS."""

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
        lines = self.context.lines.of(source)
        for line in lines:
            state = _State()
            found = self._scan(line.events, state, source, line)
            if not _is_program(line, lines):
                found = (culprit for culprit in found if culprit.rule is not ConstructedTwice)
            yield from found
            if line.is_module and not is_of_tests(source):
                if state.launch is None and not state.is_vague and self._is_launched_later(state, lines):
                    for event in state.certainly_early:
                        yield from self._too_early(event, None, source)
        for line in lines:
            if line.is_module:
                yield from self._at_import(line, lines, source)
            yield from self._at_end(line, source)

    @staticmethod
    def _is_launched_later(state: _State, lines: Sequence[Line]) -> bool:
        """Whether the module is over when DBOS is launched."""
        if state.construct is not None:
            return True
        own = [[e.kind for e in line.events if e.source is line.body.frame.source] for line in lines[1:]]
        return any(Kind.CONSTRUCT in kinds and Kind.LAUNCH in kinds for kinds in own)

    # Orders

    def _scan(self, events: Iterable[Event], state: _State, source: Source, line: Line) -> Iterator[Culprit]:
        for event in events:
            if event.kind is Kind.CONSTRUCT:
                yield from self._construct(event, state, source)
            elif event.kind is Kind.LAUNCH:
                yield from self._launch(event, state, source)
            elif event.kind is Kind.DESTROY:
                state.construct = state.launch = state.serve = None
                state.destroy, state.is_vague = event, False
                state.early, state.certainly_early, state.unready = [], [], []
            elif event.kind is Kind.USE:
                if state.destroy is not None:
                    effect = "comes after `DBOS.destroy()`, and there is no DBOS any more (DBOSException)"
                    yield from at_event(
                        LifecycleOrder, event, source, problem=f"{event.name} {effect}; move it before"
                    )
                elif state.launch is None and not state.is_vague:
                    state.early.append(event)
                    if not state.is_unsure:
                        state.certainly_early.append(event)
            elif event.kind is Kind.PREPARE:
                yield from self._prepare(event, state, source)
            elif event.kind is Kind.REGISTER:
                if state.launch is not None:
                    yield from self._registered(event, state.launch, source, line)
            elif event.kind is Kind.SERVE:
                state.is_unsure = True
                yield from self._serve(event, state, source)
            elif event.kind is Kind.FORK:
                if state.launch is not None:
                    yield from self._fork(event, source)
            elif event.kind is Kind.MAYBE:
                yield from self._maybe(event, state, source, line)
            elif event.kind is Kind.PAUSE:
                state.construct = state.launch = state.destroy = state.serve = None
                state.is_vague = True
                state.early, state.certainly_early, state.unready = [], [], []
            elif event.kind is Kind.UNKNOWN:
                state.is_unsure = True
                if state.destroy is not None:
                    state.destroy, state.is_vague = None, True

    def _construct(self, event: Event, state: _State, source: Source) -> Iterator[Culprit]:
        first = state.construct
        if first is not None and first.node is not event.node:
            effect = "DBOS exists already, so this configuration is ignored without a word"
            where = line_of(first, source)
            problem = f"{effect}; remove it, or call `DBOS.destroy()` before it{where}"
            yield from at_event(ConstructedTwice, event, source, problem=problem)
        if first is None:
            for early in state.unready:
                yield from self._not_constructed(early, event, source)
        state.construct = first or event
        state.destroy = None
        state.unready = []

    def _launch(self, event: Event, state: _State, source: Source) -> Iterator[Culprit]:
        refuses = self.context.any_release(">=3.0")
        effect = "raises DBOSException" if refuses else "does nothing"
        if state.serve is not None:
            problem = f"`{event.name}()` is reached only when `{state.serve.name}` has ended; launch before it serves"
            yield from at_event(LifecycleOrder, event, source, problem=problem)
        if state.destroy is not None:
            problem = f"`{event.name}()` after `DBOS.destroy()` {effect}; write `DBOS(config=...)` before it"
            yield from at_event(LifecycleOrder, event, source, problem=problem)
        elif state.launch is not None and state.launch.node is not event.node:
            where = line_of(state.launch, source)
            problem = (
                f"DBOS is launched already, and `{event.name}()` only leaves a warning in the log; remove it{where}"
            )
            yield from at_event(ConstructedTwice, event, source, problem=problem)
        elif state.launch is None and not state.is_vague:
            for early in state.early:
                yield from self._too_early(early, event, source)
            if state.construct is None:
                state.unready.append(event)
        state.early = []
        state.launch = state.launch or event

    def _not_constructed(self, event: Event, construct: Event, source: Source) -> Iterator[Culprit]:
        where = line_of(construct, source)
        if event.kind is Kind.LAUNCH:
            effect = "raises DBOSException" if self.context.any_release(">=3.0") else "does nothing"
            problem = f"`{event.name}()` comes before `DBOS(...)` and {effect}; construct DBOS first{where}"
        else:
            name = event.name.removeprefix("dbos.")
            problem = (
                f"`{name}` comes before `DBOS(...)` and raises DBOSException; construct DBOS first{where}"
            )
        yield from at_event(LifecycleOrder, event, source, problem=problem)

    @staticmethod
    def _too_early(event: Event, launch: Event | None, source: Source) -> Iterator[Culprit]:
        when = "comes before `DBOS.launch()`" if launch is not None else "runs before DBOS is launched"
        where = line_of(launch, source) if launch is not None else ""
        problem = f"{event.name} {when} and raises DBOSException; move it behind the launch{where}"
        yield from at_event(LifecycleOrder, event, source, problem=problem)

    def _prepare(self, event: Event, state: _State, source: Source) -> Iterator[Culprit]:
        versions, needs_instance = self.context.library.behaviour.before_launch[event.name]
        if state.launch is not None:
            if self.context.any_release(versions):
                name = event.name.removeprefix("dbos.")
                since = f" from dbos {versions.removeprefix('>=')} on" if versions else ""
                where = line_of(state.launch, source)
                problem = (
                    f"`{name}` comes after `DBOS.launch()` and raises DBOSException{since}; "
                    f"move it before the launch{where}"
                )
                yield from at_event(LifecycleOrder, event, source, problem=problem)
        elif needs_instance and state.construct is None and state.destroy is None and not state.is_vague:
            state.unready.append(event)

    def _serve(self, event: Event, state: _State, source: Source) -> Iterator[Culprit]:
        call = event.call
        node = event.node
        if call is None or not isinstance(node, nodes.Call) or event.name.endswith((".wait", ".pause")):
            return
        state.serve = event
        launch = state.launch
        if (
            launch is None
            or not launch.is_in_guard
            or not event.name.endswith("uvicorn.run")
            or not node.args
        ):
            return
        evaluator = self.context.evaluator
        application = evaluator.values(node.args[0], call.frame)
        by_name = any(isinstance(one, Constant) and isinstance(one.value, str) for one in application)
        if by_name and is_told_to_start_processes(node, evaluator, call.frame):
            problem = (
                f"`{event.name}` imports the application in processes of its own, in which DBOS is not launched; "
                "launch it in the application's lifespan"
            )
            yield from at_event(LifecycleOrder, event, source, problem=problem)

    def _fork(self, event: Event, source: Source) -> Iterator[Culprit]:
        """Another process, which has neither the threads of DBOS nor a launch of its own."""
        kinds = {one.kind for case in event.cases for one in all_events(case)}
        if event.name != "os.fork()" and (Kind.USE not in kinds or kinds & {Kind.LAUNCH, Kind.CONSTRUCT}):
            return
        problem = (
            f"{event.name} runs in another process, which has none of the threads and connections of the DBOS "
            "that is launched here; construct and launch DBOS in it"
        )
        yield from at_event(LifecycleOrder, event, source, problem=problem)

    def _maybe(self, event: Event, state: _State, source: Source, line: Line) -> Iterator[Culprit]:
        kinds = {one.kind for case in event.cases for one in all_events(case)}
        changes = kinds & _CHANGES
        for case in event.cases:
            inner = state.inner(event.is_loop and bool(changes))
            yield from self._scan(case, inner, source, line)
        if event.name == "left" or not changes:
            return
        state.early, state.certainly_early, state.unready = [], [], []
        state.destroy = None
        if Kind.DESTROY in changes:
            state.construct = state.launch = None
        state.is_vague = True

    # Registrations

    def _registered(self, event: Event, launch: Event, source: Source, line: Line) -> Iterator[Culprit]:
        if is_of_tests(source):
            return
        if event.source is not source and not self._is_first_import(event, source, line):
            return
        effect = "is registered after `DBOS.launch()`, which has already begun to recover workflows and to read queues"
        problem = f"{event.name} {effect}; move it before the launch{line_of(launch, source)}"
        yield from at_event(RegistrationAfterLaunch, event, source, problem=problem)

    def _is_first_import(self, event: Event, source: Source, line: Line) -> bool:
        """Whether nobody else in view has imported a module that is imported late."""
        lines = self.context.lines
        if source in lines.imported(event.source):
            return False
        if line.is_module:
            return True
        for neighbour in self.context.evaluator.project.neighbours(source):
            if neighbour is source or neighbour is event.source:
                continue
            try:
                if event.source in lines.imported(neighbour):
                    return False
            except AnalysisError:
                continue
        return True

    # Imports and ends

    def _at_import(self, line: Line, lines: Sequence[Line], source: Source) -> Iterator[Culprit]:
        if (
            is_of_tests(source)
            or os.path.basename(source.path) == "__main__.py"
            or _NOTEBOOK.search(source.text)
        ):
            return
        here = [event for event in line.events if not event.is_in_guard and _is_of(event, source)]
        launches = [event for event in here if event.kind is Kind.LAUNCH]
        if launches:
            if self._is_imported(source):
                for event in launches:
                    place = event.way[0][0] if event.way else event.node
                    yield LaunchAtImport.at(place, source, call=event.name)
            return
        in_guard = [event for event in line.events if event.is_in_guard and event.kind is Kind.LAUNCH]
        functions = [
            (one, event)
            for one in lines
            if not one.is_module
            for event in one.events
            if event.kind is Kind.LAUNCH and event.source is source
        ]
        reached = {event.node for event in in_guard}
        commands = {one.body.scope for one in lines if self._is_command(one, source)}
        if not in_guard and not any(one.body.scope in commands for one, _ in functions):
            return
        if any(event.node not in reached and one.body.scope not in commands for one, event in functions):
            return  # launched in another way as well: by a lifespan, perhaps
        for event in here:
            if event.kind is Kind.CONSTRUCT and isinstance(event.node, nodes.Call):
                if keyword_of(event.node, "fastapi") is None and keyword_of(event.node, "flask") is None:
                    yield ConfigureAtImport.at(event.place(source) or event.node, source)

    def _is_imported(self, source: Source) -> bool:
        """Whether a module is there to be imported: it has workflows, steps or handlers, or another file imports it."""
        if source.is_package:
            return True
        for root in self.context.paths.roots(source):
            if isinstance(root.frame.scope, nodes.Module):
                continue
            if root.state.place.is_durable or root.state.place in (Place.HANDLER, Place.OUTSIDE):
                return True
        return self._has_importer(source)

    def _has_importer(self, source: Source) -> bool:
        for neighbour in self.context.evaluator.project.neighbours(source):
            if neighbour is source:
                continue
            try:
                if source in self.context.lines.imported(neighbour):
                    return True
            except AnalysisError:
                continue
        return False

    def _is_command(self, line: Line, source: Source) -> bool:
        return any(
            root.frame.scope is line.body.scope and root.label.startswith("command")
            for root in self.context.paths.roots(source)
        )

    def _comes_before_commands(self, scope: nodes.NodeNG, source: Source) -> bool:
        """Whether a function is what a group of commands does first, whichever command the user names."""
        if not isinstance(scope, nodes.FunctionDef) or scope.decorators is None:
            return False
        frame = self.context.evaluator.frame_at(scope, source)
        return any(
            isinstance(value, External) and value.path.rpartition(".")[2] in _BEFORE_COMMANDS
            for decorator in scope.decorators.nodes
            for value in self.context.evaluator.values(getattr(decorator, "func", decorator), frame)
        )

    def _at_end(self, line: Line, source: Source) -> Iterator[Culprit]:
        """A program that ends when it has launched DBOS."""
        if is_of_tests(source) or (not line.is_module and not self._is_command(line, source)):
            return
        events = line.events
        last = max((index for index, one in enumerate(events) if one.kind is Kind.LAUNCH), default=None)
        if last is None:
            return
        launch = events[last]
        if line.is_module and not launch.is_in_guard and self._is_imported(source):
            return
        if self._comes_before_commands(frame_of(launch.node), source):
            return
        behind = events[last + 1 :]
        if any(not _sets_up(event) for event in behind) or any(map(_starts, events[:last])):
            return
        if behind and not line.is_module:
            return  # a command may be there to set things up
        work = self._work(source)
        if work:
            yield from at_event(ProgramEndsAfterLaunch, launch, source, work=work)

    def _work(self, source: Source) -> str:
        """What comes to the program by itself: "schedules and queues"; empty when nothing does."""
        found: dict[str, None] = {}
        evaluator = self.context.evaluator
        for one in (source, *sorted(self.context.lines.imported(source), key=lambda module: module.path)):
            for call in one.tree.calls:
                name = getattr(call.func, "attrname", getattr(call.func, "name", ""))
                if name not in _WORK:
                    continue
                for value in evaluator.values(call.func, evaluator.frame_at(call, one)):
                    member = self.context.library.member(value)
                    if member is not None and member.name in (f"dbos.{name}", f"dbos.DBOS.{name}"):
                        found[_WORK[name]] = None
        return " and ".join(found)


def at_event(rule: type[Rule], event: Event, source: Source, **words: str) -> Iterator[Culprit]:
    """Report an event in a file: where it stands, or at what leads to it."""
    place = event.place(source)
    if place is not None:
        culprit = Culprit(rule, event.node, event.source, words)
        yield culprit if event.source is source else attrs.evolve(culprit, place=place)


def _is_of(event: Event, source: Source) -> bool:
    """Whether a file does something itself, and does not only import a file that does."""
    return all(origin is source and isinstance(node, nodes.Call) for node, origin in event.way) and (
        event.source is source or bool(event.way)
    )


def _is_program(line: Line, lines: Sequence[Line]) -> bool:
    """Whether code is more than a module that constructs, or imports what does, and that nothing here launches.

    A module that constructs two or three means it; one that does so many times is a list of examples.
    """
    if not line.is_module or any(event.kind is Kind.LAUNCH for event in all_events(line.events)):
        return True
    own = [event for event in line.events if event.kind is Kind.CONSTRUCT and not event.way]
    kinds = [{event.kind for event in all_events(one.events)} for one in lines]
    return len(own) in (2, 3) and any(Kind.LAUNCH in one and Kind.CONSTRUCT not in one for one in kinds)


def _sets_up(event: Event) -> bool:
    if event.kind in (Kind.PREPARE, Kind.REGISTER):
        return True
    if event.kind is Kind.USE:
        return event.operation in _SETTING_UP
    return event.kind is Kind.MAYBE and all(_sets_up(one) for case in event.cases for one in case)


def _starts(event: Event) -> bool:
    """Whether something begins that may keep the program alive."""
    if event.kind in (Kind.SERVE, Kind.FORK, Kind.PAUSE):
        return True
    if event.kind is Kind.MAYBE:
        return any(_starts(one) for case in event.cases for one in case)
    callee = getattr(event.node, "func", None)
    if event.kind not in (Kind.OTHER, Kind.UNKNOWN) or callee is None:
        return False
    return bool(_STARTING.search(event.name) or _STARTING.search(str(callee.as_string())))


def line_of(event: Event, source: Source) -> str:
    """Where another event stands, as the end of a message."""
    place = event.place(source)
    return f" (line {place.lineno})" if place is not None and place.lineno else ""
