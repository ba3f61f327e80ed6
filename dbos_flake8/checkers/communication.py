"""DBS7xx: messages and events, schedules, workflow IDs, patches."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.communication_rules import (
    CreateScheduleAtStartup,
    InvalidCron,
    ScheduledSignature,
    ScheduleEntryInvalid,
)
from dbos_flake8.knowledge import cron
from dbos_flake8.model.calls import Call
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.paths import Place, Reach, is_test_file
from dbos_flake8.model.schedules import Schedule, Target, schedules
from dbos_flake8.model.scopes import blocks_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import Role
from dbos_flake8.rule import Culprit

__all__ = ["CommunicationChecker"]


class CommunicationChecker(Checker):
    """Looks at what is said to workflows, when they run, and who they are."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        for call in self.calls_of(source):
            if call.operation is not None and not call.is_guarded:
                for schedule in schedules(call, self.context.evaluator):
                    yield from self._schedule(schedule, source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        yield from self._created_at_startup(reach)

    # Schedules

    def _schedule(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        yield from self._cron(schedule, source)
        yield from self._fields(schedule, source)
        target = schedule.target(self.context.evaluator)
        if target is not None and target.durable.role is Role.WORKFLOW:
            problem = self._misfit(schedule, target)
            if problem is not None:
                remedy = self._signature(schedule, target)
                node = schedule.fields.get("workflow_fn", schedule.node)
                yield ScheduledSignature.at(node, source, problem=problem, remedy=remedy)

    def _misfit(self, schedule: Schedule, target: Target) -> str | None:
        """Why the arguments that a schedule gives do not fit its workflow."""
        name = target.function.name
        kind = target.kind
        if kind == "instance" and target.is_of_dbos_class:
            effect = "every run fails" if schedule.is_decorator else "dbos refuses it with DBOSException"
            return f"`{name}` is a method of an instance, which a schedule does not know: {effect}"
        if kind == "class" and schedule.is_decorator:
            return f"`{name}` is a class method, which `@DBOS.scheduled` calls without its class: every run fails"
        least, most = target.positional
        if target.required_keywords:
            return f"`{name}` needs `{target.required_keywords[0]}` by name, and a schedule gives {_given(schedule)}"
        if least <= 2 and (most is None or most >= 2):
            return None
        count = least if least > 2 else most
        takes = {0: "no arguments", 1: "one argument"}.get(count or 0, f"{count} arguments")
        return (
            f"`{name}` takes {takes}, and a schedule gives {_given(schedule)}: every run ends with TypeError"
        )

    @staticmethod
    def _signature(schedule: Schedule, target: Target) -> str:
        if target.kind in ("instance", "class"):
            return "schedule a function or a static method"
        second = "started_at" if schedule.is_decorator else "context"
        return f"write `def {target.function.name}(scheduled_at, {second})`"

    # Cron expressions and time zones

    def _cron(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        expression = schedule.text("schedule", evaluator)
        error = "ValueError at import" if schedule.is_decorator else "DBOSException"
        if expression is not None:
            reason, which = self._refusal(expression)
            if reason is not None:
                yield InvalidCron.at(
                    schedule.fields["schedule"],
                    source,
                    problem=f'cron expression "{_shortened(expression)}"',
                    effect=f"{which} refuses it with {error}, because {reason}",
                    remedy="write five fields, or six with the seconds first",
                )
        zone = schedule.text("cron_timezone", evaluator)
        if zone is not None and cron.is_unknown_zone(zone):
            yield InvalidCron.at(
                schedule.fields["cron_timezone"],
                source,
                problem=f'"{_shortened(zone)}" is no time zone',
                effect="dbos refuses it with DBOSException",
                remedy="use a name of the IANA database, such as `Europe/Paris`",
            )

    def _refusal(self, expression: str) -> tuple[str | None, str]:
        """Why a release of the project refuses an expression, and which do."""
        new = cron.refusal(expression, is_old=False)
        old = cron.refusal(expression, is_old=True)
        if new is not None and self.context.any_release(">=3.3"):
            return new, "dbos" if old is not None else "dbos 3.3"
        if old is not None and self.context.any_release("<3.3"):
            return old, "dbos" if new is not None else "dbos before 3.3"
        return None, ""

    # What a schedule is made of

    def _fields(self, schedule: Schedule, source: Source) -> Iterator[Culprit]:
        if schedule.is_decorator:
            return
        required = self.context.library.behaviour.schedule_fields
        required = tuple(
            "workflow_name" if schedule.is_of_client and one == "workflow_fn" else one for one in required
        )
        node = schedule.node
        if isinstance(node, nodes.Call) and not schedule.is_entry and node.args:
            call = schedule.call.shown
            yield ScheduleEntryInvalid.at(
                node.args[0],
                source,
                problem=f"`{call}` takes no positional arguments, and raises TypeError",
                remedy=f"write `{call}({', '.join(f'{name}=...' for name in required)})`",
            )
            return
        missing = [name for name in required if name not in schedule.fields]
        unknown = list(self._unknown_fields(schedule))
        for name, key in unknown:
            effect = "dbos ignores it" if schedule.is_entry else "dbos refuses it with TypeError"
            nearest = _nearest(name, missing or sorted(self._known_fields(schedule)))
            remedy = (
                f"write `{nearest}`"
                if nearest
                else f"it knows {', '.join(sorted(self._known_fields(schedule)))}"
            )
            yield ScheduleEntryInvalid.at(
                key, source, problem=f"a schedule has no `{name}`, {effect}", remedy=remedy
            )
        if missing and not schedule.is_open and not unknown:
            error = "DBOSException" if schedule.is_entry else "TypeError"
            yield ScheduleEntryInvalid.at(
                node,
                source,
                problem=f"this schedule has no `{missing[0]}`, and dbos refuses it with {error}",
                remedy=f"a schedule needs {', '.join(f'`{name}`' for name in required)}",
            )
        function = schedule.fields.get("workflow_fn")
        if function is not None and not schedule.is_of_client:
            text = constant_of(function, schedule.frame, self.context.evaluator)
            if text is not None and isinstance(text.value, str):
                yield ScheduleEntryInvalid.at(
                    function,
                    source,
                    problem=f'`workflow_fn` is the text "{_shortened(text.value)}", which fails with AttributeError',
                    remedy="give the workflow function itself",
                )

    def _unknown_fields(self, schedule: Schedule) -> Iterator[tuple[str, nodes.NodeNG]]:
        """The fields that no release of dbos knows."""
        known = self._known_fields(schedule)
        return ((name, key) for name, key in schedule.keys if name not in known)

    def _known_fields(self, schedule: Schedule) -> frozenset[str]:
        operation = schedule.call.operation
        if schedule.is_entry:
            name = "dbos.ClientScheduleInput" if schedule.is_of_client else "dbos.ScheduleInput"
            operation = self.context.library.api.member(name)
        return frozenset(one.name for one in operation.parameters) if operation is not None else frozenset()

    # Schedules that are created when the program starts

    def _created_at_startup(self, reach: Reach) -> Iterator[Culprit]:
        body, path = reach.body, reach.path
        created = [
            call
            for call in body.calls
            if call.operation is not None
            and call.operation.name in ("dbos.DBOS.create_schedule", "dbos.DBOS.create_schedule_async")
        ]
        if not created or reach.state.place not in (Place.OUTSIDE, Place.UNKNOWN):
            return
        if is_test_file(body.frame.source) or not self._is_startup(reach):
            return
        calls = [call for frame in path.frames for call in self.context.paths.calls.body(frame).calls]
        if any(_prepares(call) for call in calls):
            return
        if any(_is_conditional(edge.node) for edge in path.edges):
            return
        for call in created:
            if call.is_guarded or _is_conditional(call.node):
                continue
            for schedule in schedules(call, self.context.evaluator):
                name = schedule.text("schedule_name", self.context.evaluator)
                if name is not None:
                    twin = call.operation.name.endswith("_async") if call.operation is not None else False
                    remedy = (
                        "await DBOS.apply_schedules_async([...])" if twin else "DBOS.apply_schedules([...])"
                    )
                    yield CreateScheduleAtStartup.at(
                        call.node, body.frame.source, call=call.shown, name=_shortened(name), remedy=remedy
                    )

    def _is_startup(self, reach: Reach) -> bool:
        """Whether code belongs to the start of the program: module level, or what launches dbos."""
        first = reach.path.start
        if isinstance(first.scope, nodes.Module):
            return True
        if reach.state.place is Place.OUTSIDE:
            return False  # a command or a test
        return any(
            call.operation is not None and call.operation.name == "dbos.DBOS.launch"
            for call in self.context.paths.calls.body(first).calls
        )


def _given(schedule: Schedule) -> str:
    second = "the time of the start" if schedule.is_decorator else "its context"
    return f"two, the scheduled time and {second}"


def _prepares(call: Call) -> bool:
    """Whether a call looks for schedules, deletes them, or empties the database."""
    name = call.operation.name.rpartition(".")[2].removesuffix("_async") if call.operation is not None else ""
    return name in (
        *("get_schedule", "list_schedules", "delete_schedule", "apply_schedules", "reset_system_database"),
    )


def _is_conditional(node: nodes.NodeNG) -> bool:
    """Whether code runs only under a condition, or where a failure is handled."""
    for statement, field in blocks_of(node):
        if isinstance(statement, nodes.If):
            if not _is_main_guard(statement.test):
                return True
        elif isinstance(statement, nodes.Try):
            if field == "handlers" or (field == "body" and statement.handlers):
                return True
        elif isinstance(statement, (nodes.Match, nodes.While)):
            return True
        elif isinstance(statement, nodes.With):
            if any("suppress" in item.as_string() for item, _ in statement.items):
                return True
    return False


def _is_main_guard(test: nodes.NodeNG) -> bool:
    return "__name__" in test.as_string()


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """The name that is most likely meant."""
    names = list(known)
    parts = [one for one in names if one.endswith(f"_{name}")]
    return next(iter(parts or difflib.get_close_matches(name, names, 1, 0.6)), None)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."
