"""DBS804, DBS706: what a client, an enqueue by name and a list of workflows are given."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.communication_rules import InvalidTimeout
from dbos_flake8.checkers.testing_rules import InvalidClientOptions
from dbos_flake8.model.calls import Call, name_of
from dbos_flake8.model.constants import in_one_line
from dbos_flake8.model.given import Given, Passed
from dbos_flake8.model.queues import Options, Queues
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Parameter,
    Value,
    Values,
)
from dbos_flake8.rule import Culprit, Rule

__all__ = ["Clients"]

_OPTIONS = "dbos.EnqueueOptions"
_CLIENT = "dbos.DBOSClient"
_STATUS = "dbos.WorkflowStatusString"
_LISTS = frozenset(
    f"dbos.{owner}.list_{kind}workflows" for owner in ("DBOS", "DBOSClient") for kind in ("", "queued_")
)
#: What others call the statuses of dbos.
_MEANT = {
    **dict.fromkeys(("COMPLETE", "COMPLETED", "DONE", "FINISHED", "SUCCEEDED", "OK"), "SUCCESS"),
    **dict.fromkeys(("FAILED", "FAILURE", "ERRORED"), "ERROR"),
    **dict.fromkeys(("RUNNING", "STARTED", "ACTIVE", "IN_PROGRESS"), "PENDING"),
    **dict.fromkeys(("QUEUED", "WAITING"), "ENQUEUED"),
    **dict.fromkeys(("SCHEDULED",), "DELAYED"),
}
#: A date or a time as ISO 8601 writes it, as far as Python reads it.
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-?W\d{2}(?:-?\d)?|(?P<dash>-?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2}))"
    r"(?:.\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2}(?::?\d{2}(?:\.\d+)?)?)?)?)?",
    re.DOTALL,
)
#: Methods whose result is a date or a time again.
_TIMES = re.compile(
    r"datetime\.(?:datetime|date)(?:\(\)|\.(?:now|utcnow|today|fromtimestamp|utcfromtimestamp|strptime|"
    r"fromisoformat|combine)\(\))(?:\.(?:replace|astimezone)\(\))*"
)


@attrs.define(eq=False, repr=False)
class Clients:
    """Looks at the calls of one file that enqueue by name, make clients and list workflows."""

    context: Context
    queues: Queues
    __dict__: dict[str, object] = attrs.field(init=False, repr=False, factory=dict)

    def culprits(self, call: Call) -> Iterator[Culprit]:
        """What is wrong with one call."""
        member = call.operation
        if member is None or call.is_guarded:
            return
        name = member.name.removesuffix("_async")
        if name == _CLIENT:
            yield from self._constructor(call)
        elif name in _LISTS:
            passed = self.queues.passed(call)
            if passed is not None:
                yield from self._status(passed, call)
                yield from self._times(passed, call)
        else:
            yield from self._enqueue(call, name)

    def annotated(self, source: Source) -> Iterator[Culprit]:
        """Dictionaries that a file says to be options, whoever gets them."""
        if "EnqueueOptions" not in source.text:
            return
        evaluator = self.context.evaluator
        for node in source.tree.module.nodes_of_class((nodes.AnnAssign, nodes.Return)):
            if node.value is None:
                continue
            frame = evaluator.frame_at(node, source)
            annotation = node.annotation if isinstance(node, nodes.AnnAssign) else _returns(node)
            if annotation is None or not isinstance(node.value, nodes.Dict):
                continue
            promised = evaluator.annotation(annotation, frame)
            if any(isinstance(one, External) and one.name == _OPTIONS for one in promised):
                values = evaluator.values(node.value, frame)
                options = self.queues.options_of(values[0], frame) if len(values) == 1 else None
                if options is not None and options.is_complete:
                    yield from self._options(options, None)
                elif options is not None:
                    yield from self._keys(options, None)

    # Options of an enqueue

    def _enqueue(self, call: Call, name: str) -> Iterator[Culprit]:
        passed = self.queues.passed(call)
        given = None if passed is None else passed.get("options", "workflow_options")
        if given is None:
            return
        value = given.values[0] if len(given.values) == 1 else None
        what = _what(value)
        if what is not None and "enqueue" in name:
            shown = _shown(given, value)
            yield from self._at(
                given.node,
                call,
                f"`{call.shown}` takes a dictionary of options first, and {shown} is {what} (AttributeError)",
                'write `{"queue_name": ..., "workflow_name": ...}`',
            )
            return
        options = self.queues.dictionary(call)
        if options is None:
            return
        yield from self._options(options, call)
        policy = options.get("duplication_policy")
        attaching = self.context.library.behaviour.enqueue.attaching
        if name == f"{_CLIENT}.enqueue_in_transaction" and policy is not None and policy.text == attaching:
            yield from self._at(
                policy.node,
                call,
                f"`enqueue_in_transaction` cannot attach to another workflow: "
                f"with `duplication_policy` `{attaching}` it raises DBOSException",
                "use `enqueue`",
            )

    def _options(self, options: Options, call: Call | None) -> Iterator[Culprit]:
        yield from self._keys(options, call)
        yield from self._words(options, call)
        yield from self._limits(options, call)

    def _keys(self, options: Options, call: Call | None) -> Iterator[Culprit]:
        """Keys that are missing or unknown, and what stands for the name of the workflow."""
        member = self.context.library.api.member(_OPTIONS)
        if member is None or not self.context.releases_in(member.span):
            return
        newest = self.context.releases[-1]
        known = {one.name for one in member.parameters if newest in one.span}
        gone = {
            one.name: one.span.until
            for one in member.parameters
            if newest not in one.span and self.context.releases_in(one.span)
        }
        needed = [one.name for one in member.parameters_in(self.context.releases[-1]) if not one.has_default]
        if isinstance(options.node, nodes.Call) and not self._is_dict(options.node):
            known |= {one.name for one in member.parameters}  # as keywords, other rules tell of the release
        missing = [name for name in needed if name not in options.named and options.is_complete]
        unknown = [] if self.context.is_newer else [name for name in options.named if name not in known]
        places = _places(options)
        needed_by: dict[str, str] = {}
        meant: dict[str, str] = {}
        for name in unknown:
            nearest = _nearest(name, missing)
            if nearest is not None:
                missing.remove(nearest)
                needed_by[name] = nearest
            nearest = nearest or _nearest(name, known - options.named.keys())
            if nearest is not None:
                meant[name] = nearest
        for found in in_one_line((name, places.get(name, options.node)) for name in unknown):
            one, is_single = found[0][0], len(found) == 1
            names = " and ".join(f"`{name}`" for name, _ in found)
            lost = " and ".join(f"`{needed_by[name]}`" for name, _ in found if name in needed_by)
            instead = " and ".join(f"`{meant[name]}`" for name, _ in found if name in meant)
            effect = f"without {lost} dbos raises KeyError" if lost else f"dbos ignores {'it' if is_single else 'them'}"
            if is_single and one in gone:
                effect = f"dbos ignores it from {gone[one]} on"
            yield from self._at(
                found[0][1],
                call,
                f"{names} {'is no option' if is_single else 'are no options'} of an enqueue, and {effect}",
                f"write {instead}" if instead else f"leave {'it' if is_single else 'them'} out",
            )
        if missing:
            names = " and ".join(f"`{name}`" for name in missing)
            yield from self._at(
                options.node, call, f"these options of an enqueue lack {names} (KeyError)", f"add {names}"
            )
        given = options.get("workflow_name")
        value = given.values[0] if given is not None and len(given.values) == 1 else None
        if given is not None and isinstance(value, (Durable, FunctionValue)):
            yield from self._at(
                given.node,
                call,
                f"`workflow_name` takes a name, and {_shown(given, value)} is {_what(value)}, "
                "which the database refuses",
                f"write {_name_to_write(given, value)}",
            )

    def _words(self, options: Options, call: Call | None) -> Iterator[Culprit]:
        """Policies that dbos does not know."""
        behaviour = self.context.library.behaviour
        for name, words, what, since in (
            ("duplication_policy", behaviour.enqueue.policies, "duplication policy", ">=2.30"),
            ("workflow_id_reuse_policy", behaviour.reuse_policies, "reuse policy", ">=3.1"),
        ):
            given = options.get(name)
            if given is None or given.text is None or given.text in words:
                continue
            if self.context.any_release(since):
                yield from self._at(
                    given.node,
                    call,
                    f'`"{given.text}"` is no {what}, and dbos raises DBOSException',
                    "write " + " or ".join(f'`"{word}"`' for word in words),
                )

    def _limits(self, options: Options, call: Call | None) -> Iterator[Culprit]:
        """A workflow ID that is none, and a time limit that lets no workflow run."""
        identity, limit = options.get("workflow_id"), options.get("workflow_timeout")
        if identity is not None and identity.text is not None and not identity.text.strip():
            if self.context.any_release(">=2.27"):
                problem = f"`{identity.text!r}` is no workflow ID, and raises DBOSException"
                remedy = "give an ID that is not blank, or leave it out"
                yield from self._at(identity.node, call, problem, remedy, InvalidTimeout)
        if limit is None:
            return
        problem = ""
        if limit.number is not None and limit.number <= 0:
            problem = f"a time limit of {limit.number} is over when the workflow starts, and dbos cancels it"
        elif limit.text is not None:
            problem = "a text is no time limit, and raises an exception"
        if problem:
            remedy = "give a positive number of seconds, or leave it out"
            yield from self._at(limit.node, call, problem, remedy, InvalidTimeout)

    def _is_dict(self, node: nodes.Call) -> bool:
        return isinstance(node.func, nodes.Name) and node.func.name == "dict"

    # Clients

    def _constructor(self, call: Call) -> Iterator[Culprit]:
        node = call.node
        if not isinstance(node, nodes.Call):
            return
        arguments = call.arguments
        strict = self.context.matching(">=3.0")
        since = "" if len(strict) == len(self.context.releases) else " from dbos 3.0 on"
        if strict and arguments.positional and node.args:
            first = node.args[0]
            yield from self._at(
                first,
                call,
                f"`{call.shown}` takes keywords alone, and raises TypeError{since}",
                f"write `system_database_url={first.as_string()}`",
            )
            return
        names = dict(arguments.keywords)
        is_complete = not arguments.more and not arguments.more_keywords
        databases = (
            "system_database_url",
            "system_database_engine",
            "database_url",
            "application_database_url",
        )
        if strict and is_complete and not names.keys() & set(databases):
            yield from self._at(
                node,
                call,
                f"`{call.shown}` is not told its database, and raises DBOSException{since}",
                "give `system_database_url`",
            )
        if all(_is_true(names.get(name)) for name in ("lazy", "use_listen_notify")):
            yield from self._at(
                node,
                call,
                "`lazy` and `use_listen_notify` exclude each other: the client raises DBOSException",
                "leave one of them out",
            )

    # Statuses

    def _status(self, passed: Passed, call: Call) -> Iterator[Culprit]:
        given = passed.get("status")
        for place, value in () if given is None else _elements(given):
            problem = self._no_status(place, value, "the database refuses it", "so that nothing is found")
            if problem is not None:
                here = place is not call.node
                yield from self._at(place, call, problem[0], problem[1] if here else "give its `value`")

    def compared(self, source: Source) -> Iterator[Culprit]:
        """Comparisons of a workflow's status with what no status is."""
        if ".status" not in source.text:
            return
        evaluator = self.context.evaluator
        for node in source.tree.module.nodes_of_class(nodes.Compare):
            if len(node.ops) != 1:
                continue
            operation, right = node.ops[0]
            frame = evaluator.frame_at(node, source)
            for one, other in ((node.left, right), (right, node.left)):
                if not isinstance(one, nodes.Attribute) or one.attrname != "status":
                    continue
                if not _is_status(evaluator.values(one, frame)):
                    continue
                values = evaluator.values(other, frame)
                given = Given(other, values)
                never = "always true" if operation in ("!=", "not in") else "never true"
                single = operation in ("==", "!=")
                for place, value in _elements(given) if not (single and _is_collection(values)) else ():
                    effect = f"the comparison with it is {never}"
                    problem = self._no_status(place, value, effect, f"so that {effect}")
                    if problem is not None:
                        yield from self._at(place, None, *problem)

    def _no_status(
        self, place: nodes.NodeNG, value: Value, of_enum: str, of_text: str
    ) -> tuple[str, str] | None:
        """Why something is no status of a workflow, and what to write; None where it may be one."""
        known = self._statuses
        if isinstance(value, External) and value.path.removeprefix(f"{_STATUS}.") in known:
            shown = value.name.removeprefix("dbos.")
            return f"`{shown}` is no text, and {of_enum}", f"write `{place.as_string()}.value`"
        if not isinstance(value, Constant) or not isinstance(value.value, str) or not value.value:
            return None
        if value.value in known or self.context.is_newer:
            return None
        word = value.value.upper().replace(" ", "_").replace("-", "_")
        nearest = _MEANT.get(word) or next(
            iter(difflib.get_close_matches(word, sorted(known), 1, 0.6)), None
        )
        return (
            f'`"{value.value}"` is no status of a workflow, {of_text}',
            f'write `"{nearest}"`' if nearest in known else f"write one of {', '.join(sorted(known))}",
        )

    @cached_property
    def _statuses(self) -> frozenset[str]:
        """The statuses that the releases of the project have."""
        api = self.context.library.api
        return frozenset(
            name.removeprefix(f"{_STATUS}.")
            for name in api.names
            if name.startswith(f"{_STATUS}.")
            and (member := api.member(name)) is not None
            and self.context.releases_in(member.span)
        )

    # Lists

    def _times(self, passed: Passed, call: Call) -> Iterator[Culprit]:
        for name in self.context.library.behaviour.listing_times:
            given = passed.get(name)
            if given is None:
                continue
            if given.text:
                if not _is_iso(given.text):
                    yield from self._at(
                        given.node,
                        call,
                        f"`{name}` takes a time in ISO 8601, and `{_short(given.text)}` raises ValueError",
                        'write it like `"2026-02-01T00:00:00+00:00"`',
                    )
            elif given.number:
                yield from self._at(
                    given.node,
                    call,
                    f"`{name}` takes a text in ISO 8601, and a number raises TypeError",
                    'write it like `"2026-02-01T00:00:00+00:00"`',
                )
            elif self._is_time(given.node, call.frame) or (
                len(given.values) == 1 and self._is_time_value(given.values[0])
            ):
                remedy = "append `.isoformat()`"
                yield from self._at(
                    given.node, call, f"`{name}` takes a text, and a `datetime` raises TypeError", remedy
                )

    @staticmethod
    def _is_time_value(value: Value) -> bool:
        return isinstance(value, External) and _TIMES.fullmatch(value.path) is not None

    def _is_time(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """Whether an expression is a moment, moved perhaps: `datetime.now() - timedelta(days=1)`."""
        if isinstance(node, nodes.BinOp) and node.op in ("+", "-"):
            return self._is_time(node.left, frame) and not self._is_time(node.right, frame)
        values = self.context.evaluator.values(node, frame)
        if len(values) == 1 and self._is_time_value(values[0]):
            return True
        if isinstance(node, nodes.Name):
            bound = frame.scope.locals.get(node.name, ())
            if len(bound) == 1 and isinstance(bound[0].parent, nodes.Assign):
                inner = bound[0].parent.value
                return isinstance(inner, nodes.BinOp) and self._is_time(inner, frame)
        return False

    # Places

    def _at(
        self,
        node: nodes.NodeNG,
        call: Call | None,
        problem: str,
        remedy: str,
        rule: type[Rule] = InvalidClientOptions,
    ) -> Iterator[Culprit]:
        """A finding at a node, and where that lies in another file, at the call that leads there."""
        source = self.context.evaluator.source_of(node)
        if source is None:
            return
        culprit = rule.at(node, source, problem=problem, remedy=remedy)
        if call is not None and call.frame.source is not source:
            culprit = attrs.evolve(culprit, place=call.node)
        yield culprit


def _is_status(values: Values) -> bool:
    """Whether an attribute certainly is the status that dbos gives of a workflow."""
    certain = [value for value in values if not isinstance(value, Parameter)]
    return bool(certain) and all(
        isinstance(value, External) and value.path == "dbos.WorkflowStatus().status" for value in certain
    )


def _is_collection(values: Values) -> bool:
    return any(isinstance(value, Container) for value in values)


def _returns(node: nodes.Return) -> nodes.NodeNG | None:
    scope = node.scope()
    return scope.returns if isinstance(scope, nodes.FunctionDef) else None


def _what(value: Value | None) -> str | None:
    """What a value is that can be neither options nor a name; None where it may be one."""
    if isinstance(value, Durable):
        return f"a {value.role.value}"
    if isinstance(value, FunctionValue):
        return "a function"
    if isinstance(value, Constant) and isinstance(value.value, str):
        return "a text"
    return None


def _shown(given: Given, value: Value | None) -> str:
    if isinstance(given.node, (nodes.Name, nodes.Attribute)):
        return f"`{given.node.as_string()}`"
    if isinstance(value, Constant):
        return f'`"{value.value}"`'
    return f"`{name_of(value)}`" if value is not None else "what is given"


def _name_to_write(given: Given, value: Value) -> str:
    """The name of a workflow, in the words of the code."""
    maker = value.made_by if isinstance(value, Durable) else None
    for keyword in maker.keywords if isinstance(maker, nodes.Call) else ():
        if keyword.arg == "name":
            return f"`{keyword.value.as_string()}`"
    return f"`{given.node.as_string()}.__qualname__`"


def _places(options: Options) -> dict[str, nodes.NodeNG]:
    """Where each key of a dictionary is written."""
    node = options.node
    if not isinstance(node, nodes.Dict):
        return {keyword.arg: keyword for keyword in node.keywords if keyword.arg is not None}
    places = {key.value: key for key, _ in node.items if isinstance(key, nodes.Const)}
    for name, given in options.named.items():
        added = given.node.parent
        if name not in places and isinstance(added, nodes.Assign):  # options[name] = ...
            places[name] = added.targets[0]
    return places


def _nearest(name: str, known: Iterable[str]) -> str | None:
    names = sorted(known)
    word = name.lower().replace("-", "_")
    parts = [one for one in names if word in one.split("_") or one.replace("_", "") == word.replace("_", "")]
    if len(parts) == 1:
        return parts[0]
    return next(iter(difflib.get_close_matches(word, names, 1, 0.7)), parts[0] if parts else None)


def _elements(given: Given) -> Iterator[tuple[nodes.NodeNG, Value]]:
    """`(expression, value)` of one text, or of each of a list of them."""
    if len(given.values) != 1:
        return
    value = given.values[0]
    if not isinstance(value, Container):
        yield given.node, value
        return
    display = value.made_by
    written = display.elts if isinstance(display, (nodes.List, nodes.Tuple, nodes.Set)) else []
    if len(written) == len(value.items):
        for element, (_, inner) in zip(written, value.items, strict=True):
            if len(inner) == 1:
                yield element, inner[0]


def _is_iso(text: str) -> bool:
    found = _ISO.fullmatch(text)
    if found is None:
        return False
    if found["month"] is None:
        return True
    try:
        date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def _is_true(values: tuple[Value, ...] | None) -> bool:
    return (
        values is not None and len(values) == 1 and isinstance(values[0], Constant) and bool(values[0].value)
    )


def _short(text: str) -> str:
    return text if len(text) < 40 else f"{text[:36]}..."
