"""What an expression can denote.

A value is what the analysis knows of an object at run time. `UNKNOWN` is an honest
answer, and most answers are several values, because a name can be bound in branches.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

if TYPE_CHECKING:
    from dbos_flake8.model.source import Source

__all__ = [
    "UNKNOWN",
    "UNKNOWN_VALUES",
    "Awaitable",
    "BoundName",
    "ClassValue",
    "Constant",
    "Container",
    "Decorator",
    "Durable",
    "External",
    "Frame",
    "FunctionValue",
    "Instance",
    "ModuleValue",
    "Order",
    "Parameter",
    "Partial",
    "Registration",
    "Role",
    "Unknown",
    "Value",
    "Values",
    "recorded",
    "union",
]


class Role(Enum):
    """What a DBOS decorator makes of a function."""

    WORKFLOW = "workflow"
    STEP = "step"
    #: `@ds.transaction` of a datasource.
    TRANSACTION = "datasource transaction"
    #: `@DBOS.transaction()`, up to dbos 2.
    DBOS_TRANSACTION = "transaction"

    @property
    def is_step(self) -> bool:
        """Whether DBOS records the function's result as one checkpoint."""
        return self is not Role.WORKFLOW


@attrs.frozen
class Value:
    """Anything that an expression can denote."""


@attrs.frozen
class Unknown(Value):
    """Nothing is known, and nothing is guessed."""


UNKNOWN = Unknown()


@attrs.frozen
class Parameter(Unknown):
    """An unknown object that a function was given, or a part of it."""

    function: nodes.NodeNG
    name: str
    #: The first attribute or item taken of it, if any.
    part: str | None = None
    #: Whether the call passes it though it could have been left out.
    is_given: bool = False
    #: Whether its annotation or default says that it may be None; None when nothing says.
    is_optional: bool | None = None


@attrs.frozen
class Constant(Value):
    """A literal of Python: text, number, boolean, None."""

    value: object


@attrs.frozen(cache_hash=True)
class External(Value):
    """An object of a library or of Python, by its dotted name.

    `threading.Thread` is the class, `threading.Thread()` what a call of it returns,
    and `threading.Thread().start` a method of that. `made_by` is the call.
    """

    path: str
    made_by: nodes.NodeNG | None = None
    #: The call that made the object of which this is an attribute or a method.
    of: nodes.NodeNG | None = None

    @property
    def is_dbos(self) -> bool:
        """Whether the name belongs to the dbos library."""
        return self.path[:5] in ("dbos", "dbos.")

    @property
    def name(self) -> str:
        """The dotted name without the marks of calls, as the API data keeps it."""
        return self.path.replace("()", "")


@attrs.frozen
class ModuleValue(Value):
    """A module of the project; a directory when it is a package without `__init__`."""

    path: str
    source: Source | None


@attrs.frozen(eq=False)
class Frame:
    """One activation of a function, lambda or module: which values its parameters have.

    Frames are interned: the same function with the same values is the same frame.
    """

    scope: nodes.NodeNG
    source: Source
    #: The activation of the function around it, for closures.
    outer: Frame | None
    #: The values of parameters that the call gives; None where the call is unknown.
    arguments: dict[str, tuple[Value, ...]] | None
    receiver: Value | None = None
    #: What the expressions of the activation were found to denote.
    answers: dict[nodes.NodeNG, tuple[Value, ...]] = attrs.field(factory=dict, repr=False)
    #: What names that are bound once denote.
    names: dict[str, tuple[Value, ...]] = attrs.field(factory=dict, repr=False)
    #: The functions that are defined in the activation, without their decorators.
    functions: dict[nodes.NodeNG, FunctionValue] = attrs.field(factory=dict, repr=False)


@attrs.frozen(cache_hash=True)
class FunctionValue(Value):
    """A function or lambda of the project."""

    node: nodes.FunctionDef | nodes.Lambda
    source: Source
    #: The activation in which it was defined.
    outer: Frame | None = None
    #: The object or class it is bound to.
    receiver: Value | None = None

    @property
    def is_async(self) -> bool:
        """Whether calling it makes a coroutine or an async generator."""
        return isinstance(self.node, nodes.AsyncFunctionDef)

    @property
    def name(self) -> str:
        """The name as messages show it."""
        return "lambda" if not isinstance(self.node, nodes.FunctionDef) else str(self.node.name)


@attrs.frozen
class ClassValue(Value):
    """A class of the project."""

    node: nodes.ClassDef
    source: Source


@attrs.frozen(cache_hash=True)
class Instance(Value):
    """An object of a class of the project."""

    cls: ClassValue
    #: Where it was made, when that is known.
    made_by: nodes.NodeNG | None = None
    #: The activation of `__init__`, when the arguments are known.
    frame: Frame | None = None


@attrs.frozen(cache_hash=True)
class Partial(Value):
    """`functools.partial(target, ...)`."""

    target: Value
    arguments: tuple[tuple[Value, ...], ...] = ()
    keywords: tuple[tuple[str, tuple[Value, ...]], ...] = ()


@attrs.frozen
class Decorator(Value):
    """What `DBOS.step()` and its like return: a decorator that gives a role."""

    role: Role
    #: The call or attribute that made it.
    made_by: nodes.NodeNG = attrs.field(eq=False)
    #: The activation in which it was made.
    made_in: Frame | None = attrs.field(default=None, eq=False, repr=False)


@attrs.frozen(cache_hash=True)
class Durable(Value):
    """A function registered with DBOS."""

    role: Role
    target: Value
    #: The call that made the decorator, `DBOS.step(...)`, with the options of the function.
    made_by: nodes.NodeNG | None = attrs.field(default=None, eq=False, repr=False)
    #: The activation in which that stands.
    made_in: Frame | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def function(self) -> FunctionValue | None:
        """The function of the project that runs, if it is known."""
        target = self.target
        while isinstance(target, (Durable, Partial)):
            target = target.target
        return target if isinstance(target, FunctionValue) else None

    @property
    def is_async(self) -> bool:
        """Whether calling it makes a coroutine."""
        function = self.function
        return function is not None and function.is_async


@attrs.frozen(eq=False)
class Registration:
    """A function that is registered with DBOS: by a decorator, or by a call."""

    node: nodes.NodeNG
    durable: Durable
    #: The decorator that made the function which runs, when that is another one.
    maker: nodes.NodeNG


@attrs.frozen(cache_hash=True)
class Awaitable(Value):
    """A coroutine, task or future; awaiting it gives `results`."""

    results: tuple[Value, ...]
    made_by: nodes.NodeNG | None = None
    #: The activation in which it is made, for coroutines of the project.
    frame: Frame | None = None


#: How deep containers are kept inside containers; deeper ones are unknown.
_DEEPEST_CONTAINER = 3
#: How many items of a container are kept one by one.
_MOST_ITEMS = 60

Items = tuple[tuple[object, tuple[Value, ...]], ...]


def _bounded(items: Items) -> Items:
    """The items, with what lies too deep or is too much left out: values stay small."""
    if len(items) > _MOST_ITEMS:
        everything = dict.fromkeys(value for _, values in items for value in values)
        items = ((None, (*itertools.islice(everything, _MOST_ITEMS), UNKNOWN)),)
    if not any(isinstance(v, Container) and v.depth >= _DEEPEST_CONTAINER for _, vs in items for v in vs):
        return items
    return tuple(
        (
            key,
            tuple(
                UNKNOWN if isinstance(v, Container) and v.depth >= _DEEPEST_CONTAINER else v for v in values
            ),
        )
        for key, values in items
    )


@attrs.frozen
class Order:
    """Where the order of a collection comes from that differs from process to process."""

    #: The set, or what made it; None when only an annotation tells of it.
    node: nodes.NodeNG | None
    #: Whether it is a set of tasks that somebody waited for.
    is_waited: bool = False


@attrs.frozen(cache_hash=True)
class Container(Value):
    """A list, tuple, set, dictionary or generator.

    `items` are `(key, values)`; the key is None where it is not a constant.
    """

    kind: str
    items: Items = attrs.field(converter=_bounded)
    #: Where it is made; None when only an annotation tells of it.
    made_by: nodes.NodeNG | None
    #: What decides the order of its items when nothing of the program does: sets, and what is filled from them.
    order: Order | None = attrs.field()
    #: How many containers lie inside each other here.
    depth: int = attrs.field(init=False, eq=False, repr=False)

    @order.default
    def _order_of_sets(self) -> Order | None:
        return Order(self.made_by) if self.kind == "set" else None

    @property
    def is_unordered(self) -> bool:
        """Whether the order of its items differs from process to process."""
        return self.order is not None

    @property
    def is_single(self) -> bool:
        """Whether it certainly has one item alone."""
        return len(self.items) == 1 and self.items[0][0] is not None

    @depth.default
    def _measure(self) -> int:
        inner = (v.depth for _, vs in self.items for v in vs if isinstance(v, Container))
        return 1 + max(inner, default=0)

    @property
    def is_async_generator(self) -> bool:
        """Whether it is what a generator function with `async def`, or `(x async for ...)`, gives."""
        if self.kind != "generator":
            return False
        if isinstance(self.made_by, nodes.GeneratorExp):
            return any(one.is_async for one in self.made_by.generators)
        return isinstance(self.made_by, nodes.AsyncFunctionDef)

    def elements(self) -> tuple[Value, ...]:
        """The values of all items."""
        return tuple(value for _, values in self.items for value in values)


@attrs.frozen
class BoundName(Value):
    """An attribute of a value that the analysis knows only by name: `tasks.append`."""

    receiver: Value
    name: str


Values = tuple[Value, ...]
UNKNOWN_VALUES: Values = (UNKNOWN,)

#: How many different values of one expression are kept.
_MOST_VALUES = 12


def union(groups: Iterable[Values]) -> Values:
    """All values of several branches, without repetition."""
    first: Values = ()
    seen: dict[Value, None] | None = None
    for group in groups:
        if seen is None:
            if not first:
                first = group
                continue
            if group is first:
                continue
            seen = dict.fromkeys(first)
        for value in group:
            seen[value] = None
    if seen is None:
        return first or UNKNOWN_VALUES
    if not seen:
        return UNKNOWN_VALUES
    if len(seen) > _MOST_VALUES:
        return (*itertools.islice(seen, _MOST_VALUES), UNKNOWN)
    return tuple(seen)


def recorded(values: Values) -> Values:
    """The results of a durable function: what was recorded may be another constant."""
    return tuple(
        UNKNOWN
        if isinstance(value, Constant)
        else attrs.evolve(value, results=recorded(value.results))
        if isinstance(value, Awaitable)
        else attrs.evolve(value, order=None)
        if isinstance(value, Container) and value.kind != "set"
        else value
        for value in values
    )
