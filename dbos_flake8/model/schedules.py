"""The schedules that code makes, in all the ways in which dbos takes them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.names import Evaluator, annotation_in
from dbos_flake8.model.options import options_of
from dbos_flake8.model.scopes import reads_of
from dbos_flake8.model.signatures import behind
from dbos_flake8.model.values import (
    UNKNOWN_VALUES,
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Value,
    Values,
)

__all__ = ["Schedule", "Target", "schedules", "treated_as_time"]

_CREATE = frozenset(
    f"dbos.{owner}.create_schedule{suffix}" for owner in ("DBOS", "DBOSClient") for suffix in ("", "_async")
)
_APPLY = frozenset(
    f"dbos.{owner}.apply_schedules{suffix}" for owner in ("DBOS", "DBOSClient") for suffix in ("", "_async")
)
_DECORATOR = "dbos.DBOS.scheduled"

#: What times have, and dictionaries, lists, texts and numbers have not.
_OF_TIMES = frozenset(
    {
        *("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"),
        *("date", "time", "timetz", "astimezone", "utcoffset", "tzname", "dst", "timestamp", "strftime"),
        *("timetuple", "utctimetuple", "isoformat", "isocalendar", "isoweekday", "weekday", "ctime"),
        "toordinal",
    }
)


@attrs.frozen(eq=False, repr=False)
class Schedule:
    """One schedule: a call of `create_schedule`, an entry of `apply_schedules`, or `@DBOS.scheduled`."""

    #: The call, the dictionary of the entry, or the call that makes the decorator.
    node: nodes.NodeNG
    #: The operation of dbos that takes it.
    call: Call
    #: What is written for each keyword or key.
    fields: dict[str, nodes.NodeNG]
    #: The keys in the order of the code, to report them.
    keys: tuple[tuple[str, nodes.NodeNG], ...]
    #: Where the fields are evaluated.
    frame: Frame
    #: Whether there may be more fields than the code shows.
    is_open: bool
    #: The functions that a decorator stands on.
    decorated: Values = ()

    @property
    def is_decorator(self) -> bool:
        """Whether it is `@DBOS.scheduled`."""
        return self._operation == _DECORATOR

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of `apply_schedules`."""
        return self._operation in _APPLY

    @property
    def is_of_client(self) -> bool:
        """Whether a `DBOSClient` makes it, which names the workflow instead of giving it."""
        return self._operation.startswith("dbos.DBOSClient.")

    @property
    def _operation(self) -> str:
        return self.call.operation.name if self.call.operation is not None else ""

    @property
    def place(self) -> nodes.NodeNG:
        """Where the file with the call has it: the call, for an entry that stands in another file."""
        return self.node if self.frame.source is self.call.frame.source else self.call.node

    def text(self, field: str, evaluator: Evaluator) -> str | None:
        """The text that a field certainly is; None where it is anything else, or unknown."""
        node = self.fields.get(field)
        constant = constant_of(node, self.frame, evaluator) if node is not None else None
        return constant.value if constant is not None and isinstance(constant.value, str) else None

    def context(self, evaluator: Evaluator) -> Values:
        """What the workflow gets as its second argument; None where no context is given."""
        node = self.fields.get("context")
        if node is not None:
            return evaluator.values(node, self.frame)
        return UNKNOWN_VALUES if self.is_open else (Constant(None),)

    def target(self, evaluator: Evaluator) -> Target | None:
        """The function that it runs, if that is certain."""
        node = self.fields.get("workflow_fn")
        values = evaluator.values(node, self.frame) if node is not None else self.decorated
        if len(values) != 1 or not isinstance(values[0], Durable):
            return None
        function = values[0].function
        return None if function is None else Target(behind(function, evaluator), values[0], evaluator)


@attrs.frozen(eq=False, repr=False)
class Target:
    """The function that a schedule runs."""

    function: FunctionValue
    durable: Durable
    _evaluator: Evaluator

    @property
    def kind(self) -> str:
        """`plain`, `instance`, `class` or `static`: how dbos sees it, by the class around it."""
        node = self.function.node
        if not isinstance(node, nodes.FunctionDef) or not isinstance(node.parent, nodes.ClassDef):
            return "plain"
        frame = self._evaluator.frame_at(node, self.function.source)
        kind = self._evaluator.method_kind(node, frame)
        return kind if kind in ("static", "class") else "instance"

    @property
    def is_of_dbos_class(self) -> bool:
        """Whether the class around it is registered with `@DBOS.dbos_class()`."""
        cls = self.function.node.parent
        if not isinstance(cls, nodes.ClassDef) or cls.decorators is None:
            return False
        frame = self._evaluator.frame_at(cls, self.function.source)
        return any(
            isinstance(value, External) and value.name == "dbos.DBOS.dbos_class"
            for decorator in cls.decorators.nodes
            for value in self._evaluator.values(decorator, frame)
        )

    @property
    def positional(self) -> tuple[int, int | None]:
        """How many positional arguments dbos must and may give; no limit where `*args` takes the rest.

        The class of a class method is not among them; `self` of an instance method is.
        """
        parameters = self.function.node.args
        names = [*(parameters.posonlyargs or ()), *(parameters.args or ())]
        hidden = 1 if self.kind == "class" else 0
        required = len(names) - len(parameters.defaults or ()) - hidden
        return max(required, 0), None if parameters.vararg else max(len(names) - hidden, 0)

    @property
    def required_keywords(self) -> tuple[str, ...]:
        """The keyword-only parameters without a default."""
        parameters = self.function.node.args
        pairs = zip(parameters.kwonlyargs or (), parameters.kw_defaults or (), strict=True)
        return tuple(name.name for name, default in pairs if default is None)


def schedules(call: Call, evaluator: Evaluator) -> Iterator[Schedule]:
    """The schedules that a call makes."""
    operation, node = call.operation, call.node
    if operation is None or call.way is not Way.CALL or not isinstance(node, nodes.Call):
        return
    if operation.name in _CREATE:
        options = options_of(node, call.frame, evaluator)
        fields = {
            name: one.expression
            for name, one in options.given.items()
            if one.expression is not None and one.expression.root() is node.root()
        }
        keys = tuple((name, options.given[name].node) for name in fields)
        is_open = options.is_open or len(fields) < len(options.given)
        yield Schedule(node, call, fields, keys, call.frame, is_open)
    elif operation.name in _APPLY:
        given = node.args[0] if node.args else None
        given = given or next((one.value for one in node.keywords if one.arg == "schedules"), None)
        if given is not None:
            yield from _entries(given, call, evaluator)
    elif operation.name == _DECORATOR:
        decorated = _decorated(call, evaluator)
        cron = node.args[0] if node.args else next((k.value for k in node.keywords if k.arg == "cron"), None)
        yield Schedule(
            node, call, {} if cron is None else {"schedule": cron}, (), call.frame, True, decorated
        )


def _entries(given: nodes.NodeNG, call: Call, evaluator: Evaluator) -> Iterator[Schedule]:
    """The entries of a list that are written as dictionaries or as `ScheduleInput(...)`."""
    seen: set[nodes.NodeNG] = set()
    for collection in evaluator.values(given, call.frame):
        if not isinstance(collection, Container) or collection.kind not in ("list", "tuple"):
            continue
        for value in collection.elements():
            node = value.made_by if isinstance(value, (Container, External)) else None
            source = evaluator.source_of(node) if node is not None else None
            if source is None or node in seen:
                continue
            seen.add(node)
            frame = call.frame if _is_within(node, call.frame) else evaluator.frame_at(node, source)
            if isinstance(node, nodes.Dict):
                yield _entry(node, call, frame)
            elif isinstance(node, nodes.Call) and _makes_entry(value):
                keys = tuple((keyword.arg, keyword) for keyword in node.keywords if keyword.arg is not None)
                is_open = len(keys) < len(node.keywords) or bool(node.args) or _is_filled_later(node, frame)
                yield Schedule(node, call, {name: key.value for name, key in keys}, keys, frame, is_open)


def _makes_entry(value: Value) -> bool:
    if isinstance(value, Container):
        return value.kind == "dict"
    return isinstance(value, External) and value.path in (
        "dbos.ScheduleInput()",
        "dbos.ClientScheduleInput()",
    )


def _entry(node: nodes.Dict, call: Call, frame: Frame) -> Schedule:
    keys = [
        (key.value, key, value)
        for key, value in node.items
        if isinstance(key, nodes.Const) and isinstance(key.value, str)
    ]
    is_open = len(keys) < len(node.items) or _is_filled_later(node, frame)
    fields = {name: value for name, _, value in keys}
    return Schedule(node, call, fields, tuple((name, key) for name, key, _ in keys), frame, is_open)


def _is_within(node: nodes.NodeNG, frame: Frame) -> bool:
    return bool(frame.scope.parent_of(node))


def _is_filled_later(node: nodes.NodeNG, frame: Frame) -> bool:
    """Whether a dictionary has a name by which the file adds keys to it."""
    targets = getattr(node.parent, "targets", None) or [getattr(node.parent, "target", None)]
    tree = frame.source.tree
    return isinstance(node.parent, (nodes.Assign, nodes.AnnAssign)) and any(
        getattr(target, "name", "") in found
        for target in targets
        for found in (tree.additions, tree.extensions)
    )


def _decorated(call: Call, evaluator: Evaluator) -> Values:
    """What `@DBOS.scheduled(...)` or `DBOS.scheduled(...)(function)` is put on."""
    parent = call.node.parent
    if isinstance(parent, nodes.Call) and parent.func is call.node and parent.args:
        return evaluator.values(parent.args[0], call.frame)
    if not isinstance(parent, nodes.Decorators) or not isinstance(parent.parent, nodes.FunctionDef):
        return ()
    values = evaluator.defined(parent.parent, evaluator.frame_at(parent.parent, call.frame.source))
    return tuple(value for value in values if not isinstance(value, (ClassValue, Instance)))


def treated_as_time(function: FunctionValue, evaluator: Evaluator) -> tuple[str, nodes.NodeNG] | None:
    """Where a scheduled workflow treats its second argument as a time, and the name of its first.

    That is the parameter, if it is annotated as a time and used, or else the first use that only a
    time allows. None where it does not, or has no such parameters.
    """
    arguments = function.node.args
    named = [*arguments.posonlyargs, *(arguments.args or ())]
    named = named[1:] if function.receiver is not None else named
    if len(named) < 2:
        return None
    first, second = named[0], named[1]
    frame = evaluator.frame_at(function.node.body[0], function.source)
    uses = reads_of(second.name, function.node)
    if not uses or len(function.node.locals.get(second.name, ())) != 1:
        return None
    annotation = annotation_in(arguments, second)
    if annotation is not None:
        values = evaluator.annotation(annotation, frame)
        if any(isinstance(value, External) and value.path == "datetime.datetime()" for value in values):
            return first.name, second
    use = next((one for one in uses if _needs_time(one, first.name, evaluator, frame)), None)
    return None if use is None else (first.name, use)


def _needs_time(use: nodes.Name, first: str, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a use fails for everything but a time."""
    parent = use.parent
    if isinstance(parent, nodes.Attribute):
        return parent.attrname in _OF_TIMES
    other = None
    if isinstance(parent, nodes.BinOp) and parent.op in ("+", "-"):
        other = parent.right if parent.left is use else parent.left
    elif (
        isinstance(parent, nodes.Compare)
        and len(parent.ops) == 1
        and parent.ops[0][0] in ("<", "<=", ">", ">=")
    ):
        other = parent.ops[0][1] if parent.left is use else parent.left
    if other is None:
        return False
    if isinstance(other, nodes.Name) and other.name == first:
        return True
    return any(
        isinstance(value, External) and value.path.startswith(("datetime.datetime", "datetime.timedelta"))
        for value in evaluator.values(other, frame)
    )
