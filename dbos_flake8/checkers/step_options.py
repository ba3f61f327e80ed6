"""DBS502, DBS503, DBS504: the options of steps, workflows and transactions."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator
from functools import partial

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.fixes import add_entry
from dbos_flake8.checkers.steps_rules import AsyncOnlyStepOption, InvalidStepOption, RetryOptionsIgnored
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.knowledge.facts import StepOptionFacts
from dbos_flake8.model.calls import Call, Way, name_of
from dbos_flake8.model.datasources import urls_of
from dbos_flake8.model.given import certain
from dbos_flake8.model.options import Option, Options, is_number, options_in, options_made, options_of
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    Constant,
    Durable,
    External,
    Frame,
    FunctionValue,
    Parameter,
    Partial,
    Registration,
    Role,
    Values,
)
from dbos_flake8.rule import Culprit, Fix

__all__ = ["StepOptionsChecker"]

#: The decorators whose keywords and arguments are looked at here.
_DECORATORS = frozenset(
    {
        *("dbos.DBOS.step", "dbos.DBOS.workflow", "dbos.DBOS.transaction", "dbos.DBOS.dbos_class"),
        *("dbos.DBOS.scheduled", "dbos.SQLAlchemyDatasource.transaction"),
        "dbos.AsyncSQLAlchemyDatasource.transaction",
    }
)


@attrs.frozen(eq=False, repr=False)
class _Step:
    """A step with its options, as a decorator or a call makes it."""

    options: Options
    #: What the message calls the step.
    name: str
    #: Whether the function certainly is no coroutine function.
    is_sync: bool
    #: When dbos looks at the options that only some functions may have.
    moment: str
    #: Where an option is reported that stands in another file.
    place: nodes.NodeNG
    #: The options as the decorator's own text tells, where a function of the project makes it.
    written: Options | None = None


class StepOptionsChecker(Checker):
    """Looks at what decorators, and the functions that run a step, are told."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        seen: set[nodes.NodeNG] = set()
        for body in self.context.paths.bodies(source):
            expected = {call.node for call in body.calls if call.is_guarded}
            for registration in body.registrations:
                if registration.node not in expected:
                    yield from self._unknown_through(registration, source)
            for step in self._decorated(body.registrations, source):
                if step.options.node not in expected:
                    yield from self._for_coroutines(step, source)
                    if step.written is not None:
                        yield from self._passed_on(step, step.written, source)
            for call in body.calls:
                if call.way is not Way.CALL or call.is_guarded or call.node in seen:
                    continue
                if call.operation is None or not isinstance(call.node, nodes.Call):
                    continue
                seen.add(call.node)
                yield from self._call(call, call.node, call.operation, body.frame, source)

    @property
    def _facts(self) -> StepOptionFacts:
        return self.context.library.behaviour.step_options

    def _call(
        self, call: Call, node: nodes.Call, member: Member, frame: Frame, source: Source
    ) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        runner = self.context.library.behaviour.step_runner(member.name)
        if runner is not None and isinstance(call.value, External):
            yield from self._runner(node, member, runner, frame, source)
        elif member.name in _DECORATORS:
            if member.name == "dbos.DBOS.step":
                options = options_of(node, frame, evaluator)
                yield from self._retries(options, node, source)
                yield from self._numbers(options, node, source)
            yield from self._decorator(call, node, member, source)
            yield from self._isolation(options_of(node, frame, evaluator), member, source)

    # Decorators

    def _decorated(self, registrations: tuple[Registration, ...], source: Source) -> Iterator[_Step]:
        """The functions that `DBOS.step(...)` decorates in a body."""
        groups: dict[nodes.NodeNG, list[Durable]] = {}
        for registration in registrations:
            groups.setdefault(registration.node, []).append(registration.durable)
        for node, durables in groups.items():
            for durable in durables:
                made = options_made(durable, node, self.context.evaluator)
                if durable.role is not Role.STEP or made is None:
                    continue
                yield _Step(
                    made.options,
                    name_of(durable),
                    all(one.function is not None and not one.is_async for one in durables),
                    "when it is decorated",
                    node,
                    made.written,
                )

    def _passed_on(self, step: _Step, written: Options, source: Source) -> Iterator[Culprit]:
        """What is wrong with options that a function of the project is given, and not with its own text."""
        passed = {name: one for name, one in step.options.given.items() if one.node is step.place}
        options = attrs.evolve(step.options, node=step.place)
        if not any(self._retries(written, step.place, source)):
            yield from self._retries(options, step.place, source)
        switch = step.options.given.get(self._facts.switch)
        if switch is not None:
            passed.setdefault(switch.name, switch)
        yield from self._numbers(attrs.evolve(options, given=passed), step.place, source)

    def _decorator(self, call: Call, node: nodes.Call, member: Member, source: Source) -> Iterator[Culprit]:
        """Arguments that a decorator does not take."""
        shown = call.shown
        if not isinstance(call.value, External) or len(call.alternatives) > 1:
            return
        known = {parameter.name for parameter in member.parameters}
        for keyword in node.keywords:
            if keyword.arg is not None and keyword.arg not in known:
                yield InvalidStepOption.at(
                    keyword,
                    source,
                    what=f"`{shown}` has no option `{keyword.arg}`: TypeError when the module is imported",
                    remedy=self._instead(keyword.arg, known, member),
                )
        yield from self._text_for_function(call, node, member, source)
        places = [one for one in member.parameters if one.kind in ("positional", "positional-only")]
        if len(node.args) > len(places) and not any(isinstance(one, nodes.Starred) for one in node.args):
            first = node.args[len(places)]
            handed = self.context.evaluator.values(first, call.frame)
            if any(isinstance(value, (FunctionValue, ClassValue, Durable, Parameter)) for value in handed):
                return  # DBS501
            remedy = "write `name=...`" if "name" in known else "leave it out"
            yield InvalidStepOption.at(
                first,
                source,
                what=f"`{shown}` takes its options by keyword alone: TypeError when the module is imported",
                remedy=remedy,
            )

    def _unknown_through(self, registration: Registration, source: Source) -> Iterator[Culprit]:
        """Options that a function of the project hands on to a decorator which does not have them."""
        durable, evaluator = registration.durable, self.context.evaluator
        made = options_made(durable, registration.node, evaluator)
        member = self.context.library.api.member(f"dbos.DBOS.{durable.role.value}")
        if made is None or made.written is None or member is None:
            return
        known = {parameter.name for parameter in member.parameters}
        for name, option in made.options.given.items():
            if option.node is registration.node and name not in known and name not in made.written.given:
                place = registration.node
                if isinstance(place, nodes.Call):
                    place = next((one for one in place.keywords if one.arg == name), place)
                yield InvalidStepOption.at(
                    place,
                    source,
                    what=f"`DBOS.{durable.role.value}` has no option `{name}`: TypeError when the module is imported",
                    remedy=self._instead(name, known, member),
                )

    def _text_for_function(
        self, call: Call, node: nodes.Call, member: Member, source: Source
    ) -> Iterator[Culprit]:
        """A text where a decorator that needs no parentheses takes its function."""
        if member.parentheses != "optional" or len(node.args) != 1 or node.keywords:
            return
        given = certain(self.context.evaluator.values(node.args[0], call.frame))
        if given is None or not isinstance(given.value, str):
            return
        option = "isolation_level" if given.value in self._facts.isolation_levels else "name"
        yield InvalidStepOption.at(
            node.args[0],
            source,
            what=f"`{call.shown}` takes its options by keyword alone, and the text for its function: "
            "AttributeError when the module is imported",
            remedy=f"write `{option}={node.args[0].as_string()}`",
        )

    def _instead(self, name: str, known: set[str], member: Member) -> str:
        """What to write in place of an option that a decorator does not have."""
        if member.name == "dbos.DBOS.workflow" and "timeout" in name:
            return "set a time limit where the workflow is started: `with SetWorkflowTimeout(...)`"
        if member.name == "dbos.DBOS.workflow" and name in (self._facts.switch, *self._facts.retries):
            return "give it to the steps that may fail: `@DBOS.step(retries_allowed=True, ...)`"
        return self._nearest(name, known, "leave it out")

    @staticmethod
    def _nearest(name: str, known: set[str], otherwise: str) -> str:
        words = {word: one for one in sorted(known) for word in one.split("_") if len(word) > 3}
        found = difflib.get_close_matches(name, sorted(known), 1, 0.6)
        if not found:
            found = [words[w] for w in difflib.get_close_matches(name.split("_")[0], list(words), 1, 0.75)]
        return f"did you mean `{found[0]}`?" if found else otherwise

    # Functions that run a step

    def _runner(
        self, node: nodes.Call, member: Member, runner: tuple[int, str], frame: Frame, source: Source
    ) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        position, role = runner
        if any(isinstance(value, Partial) for value in evaluator.values(node.func, frame)):
            return
        if not node.args or any(isinstance(one, nodes.Starred) for one in node.args[: position + 1]):
            return
        first = node.args[0]
        shown = ".".join(member.name.split(".")[-2:])
        handed = evaluator.values(first, frame)
        is_text = len(handed) == 1 and isinstance(handed[0], Constant) and isinstance(handed[0].value, str)
        if _is_function(handed) or is_text:
            instead = f'{{"name": {first.as_string()}}}' if is_text else f"None, {first.as_string()}"
            error = "AttributeError" if role != Role.STEP.value else "TypeError"
            yield InvalidStepOption.at(
                first,
                source,
                what=f"the first argument of `{shown}` holds its options, or is None: {error}",
                remedy=f"write `{node.func.as_string()}({instead}, ...)`"
                if len(instead) < 60
                else "put None, or a dictionary of options, before the function",
            )
            return
        options = options_in(first, frame, evaluator)
        if options is None:
            return
        yield from self._keys(options, member, role, first, source)
        if role != Role.STEP.value:
            yield from self._isolation(options, member, source, first)
            return
        functions = evaluator.values(node.args[position], frame) if len(node.args) > position else ()
        step = _Step(
            options,
            name_of(functions[0]) if functions else "it",
            bool(functions) and all(_is_sync(value) for value in functions),
            "when a workflow runs it",
            first,
        )
        yield from self._for_coroutines(step, source)
        yield from self._retries(options, first, source, step.is_sync)
        yield from self._numbers(options, first, source)

    def _keys(
        self, options: Options, member: Member, role: str, place: nodes.NodeNG, source: Source
    ) -> Iterator[Culprit]:
        """Keys that no release knows, which are ignored."""
        if not isinstance(options.node, (nodes.Dict, nodes.Call)):
            return
        owner = "dbos.StepOptions"
        if role != Role.STEP.value:
            owner = member.name.rpartition(".")[0] + ".transaction"
        known = self.context.library.api.member(owner)
        names = {one.name for one in known.parameters} - {"func"} if known is not None else set()
        for name, option in options.given.items():
            if names and name not in names:
                yield InvalidStepOption.at(
                    _here(option.node, place, source),
                    source,
                    what=f"`{name}` is no option of a step, and silently ignored",
                    remedy=self._nearest(name, names, "leave it out"),
                )

    # What options mean

    def _for_coroutines(self, step: _Step, source: Source) -> Iterator[Culprit]:
        facts = self._facts
        for name in facts.async_only:
            option = step.options.get(name)
            if option is None or option.constant is None:
                continue
            value = option.constant.value
            place = _here(option.node, step.place, source)
            if step.is_sync and value is not False:
                yield AsyncOnlyStepOption.at(
                    place,
                    source,
                    what=f"`{option.shown}` on the synchronous step `{step.name}` raises DBOSException "
                    + step.moment,
                    remedy="make the step `async def`, or leave the option out",
                )
            elif name == facts.deadline and is_number(value) and not _is_deadline(value):
                yield AsyncOnlyStepOption.at(
                    place,
                    source,
                    what=f"`{option.shown}` on the step `{step.name}` raises DBOSException {step.moment}",
                    remedy="a step's timeout is a positive, finite number of seconds",
                )
        predicate = step.options.get(facts.predicate)
        if predicate is not None and step.is_sync and _are_coroutine_functions(predicate.values):
            yield AsyncOnlyStepOption.at(
                _here(predicate.node, step.place, source),
                source,
                what=f"`{facts.predicate}` is a coroutine function on the synchronous step `{step.name}`: "
                "DBOSException when a workflow runs it",
                remedy="make the step `async def`, or the predicate a plain function",
            )

    def _retries(
        self, options: Options, place: nodes.NodeNG, source: Source, is_sync: bool = False
    ) -> Iterator[Culprit]:
        """Options of retries where none are allowed."""
        facts = self._facts
        switch = options.given.get(facts.switch)
        if options.is_open or (switch is not None and not _is_written_off(switch)):
            return
        ignored = [
            name
            for name in facts.retries
            if (option := options.get(name)) is not None
            and not (name in facts.lowest and option.constant == Constant(1) and name == "max_attempts")
            and not (name == facts.predicate and is_sync and _are_coroutine_functions(option.values))
        ]
        if ignored:
            node = options.node if options.node.root() is source.tree.module else place
            *others, last = (f"`{name}`" for name in ignored)
            names = f"{', '.join(others)} and {last}" if others else last
            yield RetryOptionsIgnored.at(
                node,
                source,
                fix=partial(self._allowed, options, source)
                if switch is None and node is options.node
                else None,
                names=names,
                verb="is" if len(ignored) == 1 else "are",
                them="it" if len(ignored) == 1 else "them",
                switch=facts.switch,
            )

    def _allowed(self, options: Options, source: Source) -> Fix | None:
        """The fix of DBS503; None where the options are wrong as soon as they count."""
        for name, (lowest, _) in self._facts.lowest.items():
            option = options.get(name)
            if option is None:
                continue
            value = option.constant.value if option.constant is not None else None
            if not isinstance(value, (int, float)) or isinstance(value, bool) or value < lowest:
                return None
        edit = add_entry(options.node, self._facts.switch, "True", source)
        return None if edit is None else Fix.unsafe(f"Add `{self._facts.switch}=True`", [edit])

    def _numbers(self, options: Options, place: nodes.NodeNG, source: Source) -> Iterator[Culprit]:
        """Numbers that are too low, or no numbers."""
        facts = self._facts
        switch = options.given.get(facts.switch)
        counts = options.is_open or (switch is not None and not _is_written_off(switch))
        for name in facts.numbers:
            option = options.get(name)
            if option is None or option.constant is None or (name in facts.lowest and not counts):
                continue
            value = option.constant.value
            if isinstance(value, str):
                yield InvalidStepOption.at(
                    _here(option.node, place, source),
                    source,
                    what=f"`{option.shown}` is a text: TypeError when the step is made or retried",
                    remedy="write a number",
                )
            elif name in facts.lowest and is_number(value) and value < facts.lowest[name][0]:  # type: ignore[operator]
                lowest, error = facts.lowest[name]
                yield InvalidStepOption.at(
                    _here(option.node, place, source),
                    source,
                    what=f"`{option.shown}`: {error}",
                    remedy=f"the least is {lowest}",
                )

    def _isolation(
        self, options: Options, member: Member, source: Source, place: nodes.NodeNG | None = None
    ) -> Iterator[Culprit]:
        option = options.get("isolation_level")
        if option is None and member.name == "dbos.DBOS.transaction":
            option = self._first_argument(options.node, source)
        if option is None or option.constant is None or not isinstance(option.constant.value, str):
            return
        level = option.constant.value
        facts = self._facts
        if level.replace("_", " ") in facts.isolation_levels:
            yield from self._refused_by_sqlite(option, place or options.node, source)
            return
        is_other = level.replace("_", " ") in facts.other_levels
        effect = (
            "is none that DBOS promises to keep" if is_other else "is refused (ArgumentError) by every call"
        )
        yield InvalidStepOption.at(
            _here(option.node, place or options.node, source),
            source,
            what=f'the isolation level "{level}" {effect}',
            remedy="write one of " + ", ".join(f'"{one}"' for one in facts.isolation_levels),
        )

    def _refused_by_sqlite(self, option: Option, place: nodes.NodeNG, source: Source) -> Iterator[Culprit]:
        """A level of transactions that SQLite lacks, where the datasource is known to work on it."""
        assert option.constant is not None
        level = str(option.constant.value)
        call = place if isinstance(place, nodes.Call) else place.parent
        if level == "SERIALIZABLE" or not isinstance(getattr(call, "func", None), nodes.Attribute):
            return
        evaluator = self.context.evaluator
        made = evaluator.values(call.func.expr, evaluator.frame_at(call, source))
        urls = urls_of(made, evaluator)
        if urls and all(url is not None and url.startswith("sqlite") for url in urls):
            yield InvalidStepOption.at(
                _here(option.node, place, source),
                source,
                what=f'SQLite has no isolation level "{level}": every call raises ArgumentError',
                remedy='leave it out, or write "SERIALIZABLE"',
            )

    def _first_argument(self, node: nodes.NodeNG, source: Source) -> Option | None:
        if not isinstance(node, nodes.Call) or not node.args:
            return None
        first = node.args[0]
        values = self.context.evaluator.values(first, self.context.evaluator.frame_at(node, source))
        return Option("isolation_level", first, values, first)


def _here(node: nodes.NodeNG, otherwise: nodes.NodeNG, source: Source) -> nodes.NodeNG:
    """Where a finding about an option stands: at the option, if it is written in this file, and not in
    a function that makes decorators.
    """
    if node.root() is not source.tree.module:
        return otherwise
    maker = frame_of(node)
    return node if maker is frame_of(otherwise) or isinstance(maker, nodes.Module) else otherwise


def _is_deadline(value: object) -> bool:
    return isinstance(value, (int, float)) and value > 0 and math.isfinite(value)


def _is_function(values: Values) -> bool:
    return (
        bool(values)
        and all(
            isinstance(value, (FunctionValue, Durable, Partial, ClassValue))
            or (
                isinstance(value, External)
                and not value.path.endswith("()")
                and value.path.startswith("builtins.")
            )
            for value in values
            if not isinstance(value, Parameter)
        )
        and not all(isinstance(value, Parameter) for value in values)
    )


def _is_sync(value: object) -> bool:
    if isinstance(value, Durable):
        return value.function is not None and not value.is_async
    return isinstance(value, FunctionValue) and not value.is_async


def _are_coroutine_functions(values: Values) -> bool:
    return bool(values) and all(
        isinstance(value, (FunctionValue, Durable)) and value.is_async for value in values
    )


def _is_written_off(option: Option) -> bool:
    """Whether retries are switched off where the option is written, not by a setting."""
    node = option.expression
    return isinstance(node, nodes.Const) and node.value is False
