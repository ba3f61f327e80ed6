"""The options that a call, or a dictionary that it is handed, gives: by name, with their values."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

from dbos_flake8.model.scopes import Changes, changes_of
from dbos_flake8.model.values import Constant, Container, Durable, External, Partial, Values

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator
    from dbos_flake8.model.values import Frame

__all__ = ["Made", "Option", "Options", "is_number", "options_in", "options_made", "options_of"]

_INFINITE = {"math.inf": math.inf, "math.nan": math.nan}


@attrs.frozen(eq=False, repr=False)
class Option:
    """One option: where it is written, and what its value may be."""

    name: str
    #: The keyword or key; where it comes with others by `**`, a name or a partial, that.
    node: nodes.NodeNG
    values: Values
    #: The expression of the value, where it stands beside the name.
    expression: nodes.NodeNG | None = None

    @property
    def constant(self) -> Constant | None:
        """The one constant that the value certainly is; infinite numbers of Python included."""
        if len(self.values) == 1:
            value = self.values[0]
            if isinstance(value, Constant):
                return value
            if isinstance(value, External) and value.path in _INFINITE:
                return Constant(_INFINITE[value.path])
        return _float_of(self.expression)

    def is_always(self, value: object) -> bool:
        """Whether the value is certainly this constant."""
        constant = self.constant
        return constant is not None and constant.value is value

    @property
    def shown(self) -> str:
        """The option in the words of the code, where they are short: `max_attempts=0`."""
        if self.expression is None:
            return self.name
        text = str(self.expression.as_string())
        return f"{self.name}={text}" if len(text) < 40 else self.name


@attrs.frozen(eq=False, repr=False)
class Options:
    """All options that are given together."""

    #: The call or dictionary.
    node: nodes.NodeNG
    given: Mapping[str, Option]
    #: Whether there may be others that nobody sees.
    is_open: bool = False

    def get(self, name: str) -> Option | None:
        """An option that is given as something other than None."""
        option = self.given.get(name)
        return None if option is None or option.is_always(None) else option


def options_of(node: nodes.Call, frame: Frame, evaluator: Evaluator) -> Options:
    """The keywords of a call, with those that a `functools.partial` or `**` adds."""
    given: dict[str, Option] = {}
    is_open = False
    for callee in evaluator.values(node.func, frame):
        while isinstance(callee, Partial):
            for name, values in callee.keywords:
                given.setdefault(name, Option(name, node, values))
            callee = callee.target
    for keyword in node.keywords:
        if keyword.arg is not None:
            values = evaluator.values(keyword.value, frame)
            given[keyword.arg] = Option(keyword.arg, keyword, values, keyword.value)
            continue
        spread = _spread(keyword.value, frame, evaluator)
        if spread is None or spread.is_open:
            is_open = True
        if spread is not None:
            for option in spread.given.values():
                given[option.name] = attrs.evolve(option, node=keyword)
    return Options(node, given, is_open)


@attrs.frozen(eq=False, repr=False)
class Made:
    """The options with which a decorator of dbos was made."""

    options: Options
    #: As its text alone tells, where a function of the project makes it with what it was given.
    written: Options | None = None


def options_made(durable: Durable, place: nodes.NodeNG, evaluator: Evaluator) -> Made | None:
    """The options of a durable function that is registered at `place`; None where no call gives any.

    What a function of the project passes on to the decorator counts as written at `place`.
    """
    call = durable.made_by
    source = None if call is None else evaluator.source_of(call)
    if not isinstance(call, nodes.Call) or source is None:
        return None
    written = options_of(call, evaluator.frame_at(call, source), evaluator)
    if durable.made_in is None or durable.made_in.arguments is None:
        return Made(written)
    options = options_of(call, durable.made_in, evaluator)
    given = {}
    for name, option in options.given.items():
        alone = written.given.get(name)
        if alone is None or alone.constant != option.constant:
            option = Option(name, place, option.values)
        given[name] = option
    return Made(attrs.evolve(options, given=given), written)


def options_in(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Options | None:
    """The options in a dictionary, or a call of its class; None where it may be anything else."""
    values = evaluator.values(node, frame)
    if len(values) != 1:
        return None
    value = values[0]
    if isinstance(value, External) and value.path == "dbos.StepOptions()":
        return _made_by_call(value, frame, evaluator)
    return _spread(node, frame, evaluator)


def _made_by_call(value: External, frame: Frame, evaluator: Evaluator) -> Options | None:
    call = value.made_by
    source = None if call is None else evaluator.source_of(call)
    if not isinstance(call, nodes.Call) or source is None:
        return None
    return options_of(call, evaluator.frame_at(call, source), evaluator)


def _spread(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Options | None:
    """The items of the one dictionary that an expression denotes."""
    values = evaluator.values(node, frame)
    value = values[0] if len(values) == 1 else None
    if not isinstance(value, Container) or value.kind not in ("dict", "kwargs"):
        return None
    changes = changes_of(node.name, frame.scope) if isinstance(node, nodes.Name) else Changes()
    if changes.removes_more:
        return None
    display = value.made_by if isinstance(value.made_by, nodes.Dict) else None
    made = value.made_by if isinstance(value.made_by, nodes.Call) else None
    keys = dict(_keys(display, evaluator)) if made is None else dict(_keywords(made))
    given = {
        str(name): Option(
            str(name), keys[name][0] if name in keys else node, found, keys.get(name, (0, None))[1]
        )
        for name, found in value.items
        if isinstance(name, str) and name not in changes.removed
    }
    is_open = any(not isinstance(name, str) for name, _ in value.items)
    is_open = is_open or (
        display is not None and any(isinstance(k, nodes.DictUnpack) for k, _ in display.items)
    )
    is_open = is_open or changes.adds or (changes.stores and value.kind == "kwargs")
    is_open = is_open or (isinstance(node, nodes.Name) and node.name in frame.source.tree.extensions)
    return Options(display or made or node, given, is_open)


def _keywords(made: nodes.Call) -> Iterator[tuple[object, tuple[nodes.NodeNG, nodes.NodeNG]]]:
    """`(name, (keyword, value))` of a call of `dict`."""
    for keyword in made.keywords:
        if keyword.arg is not None:
            yield keyword.arg, (keyword, keyword.value)


def _keys(
    display: nodes.Dict | None, evaluator: Evaluator
) -> Iterator[tuple[object, tuple[nodes.NodeNG, nodes.NodeNG]]]:
    """`(name, (key, value))` of a dictionary's literal keys."""
    for key, value in display.items if display is not None else ():
        if isinstance(key, nodes.Const):
            yield key.value, (key, value)


def _float_of(node: nodes.NodeNG | None) -> Constant | None:
    """The number of `float("inf")`."""
    if isinstance(node, nodes.UnaryOp) and node.op == "-":
        inner = _float_of(node.operand)
        return inner and Constant(-_number(inner))
    if (
        isinstance(node, nodes.Call)
        and isinstance(node.func, nodes.Name)
        and node.func.name == "float"
        and len(node.args) == 1
        and isinstance(node.args[0], nodes.Const)
    ):
        try:
            return Constant(float(node.args[0].value))
        except (TypeError, ValueError):
            return None
    return None


def _number(constant: Constant) -> float:
    value = constant.value
    return float(value) if isinstance(value, (int, float)) else math.nan


def is_number(value: object) -> bool:
    """Whether a constant is a number; True and False are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
