"""What dbos writes to its database, and which of it certainly cannot be serialised.

A `Serialiser` looks at an expression, goes into the displays, comprehensions and data classes
that it is made of, and tells the parts that no program can write. It says nothing of what it
does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.knowledge.serialisation import Serialisation, load_serialisation
from dbos_flake8.model.calls import Call
from dbos_flake8.model.constants import passed_for
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import decorators_of, frame_of
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.values import (
    Awaitable,
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    ModuleValue,
    Parameter,
    Partial,
    Value,
    Values,
)

__all__ = [
    "ATTRIBUTES",
    "PICKLE",
    "PORTABLE",
    "Format",
    "Obstacle",
    "Sent",
    "Serialiser",
    "attributes_of",
    "chosen_format",
    "format_of",
    "has_own_serialiser",
    "is_data_class",
    "sent",
]

#: The formats that dbos writes.
Format = str
PICKLE: Format = "pickle"
PORTABLE: Format = "portable"
ATTRIBUTES: Format = "attributes"

#: Methods by which a class says itself how its objects are pickled.
_OWN_PICKLING = frozenset(
    {
        *("__getstate__", "__reduce__", "__reduce_ex__", "__getnewargs__", "__getnewargs_ex__"),
        *("__new__", "__copy__", "__getattr__", "__getattribute__"),
    }
)
#: Methods of dictionaries that give a view, which follows the dictionary.
_VIEWS = frozenset({"keys", "values", "items"})
#: Methods that take something out of a collection, or put something else in its place.
_REWORKS = frozenset({"pop", "popitem", "popleft", "clear", "remove", "discard", "update"})
#: Decorators that make a class's `__init__` from its fields.
_DATA_CLASSES = (
    *("dataclasses.dataclass", "attrs.define", "attrs.frozen", "attrs.mutable", "attr.s", "attr.attrs"),
    *("attr.define", "attr.frozen", "pydantic.dataclasses.dataclass"),
)
#: Code that makes a collection of what stands in it.
_DISPLAYS = (nodes.List, nodes.Tuple, nodes.Set, nodes.Dict, nodes.ListComp, nodes.SetComp, nodes.DictComp)
#: Where a project may hand dbos a serialiser of its own.
_OWN_SERIALISER = re.compile(r"""["']serializer["']\s*[]:]|\bserializer\s*=""")


@attrs.frozen(eq=False, repr=False)
class Obstacle:
    """A part of what is to be written, and in words what it is: "a lambda", "an open file"."""

    node: nodes.NodeNG
    words: str


@attrs.frozen(eq=False, repr=False)
class Sent:
    """An expression that an operation or a call of a workflow serialises."""

    node: nodes.NodeNG
    #: The parameter of the operation; None for the arguments of a workflow.
    parameter: str | None = None


def attributes_of(call: Call, release: str) -> nodes.NodeNG | None:
    """The expression that a call gives for the attributes of a workflow; None where it gives none."""
    member = call.operation
    if member is None or not isinstance(call.node, nodes.Call):
        return None
    name = load_serialisation().attributes.get(member.name.removesuffix("_async"))
    return None if name is None else passed_for(name, call.node, member, release)


def sent(call: Call, release: str) -> Iterator[Sent]:
    """The expressions that a call makes dbos serialise, as that release has the operation."""
    node = call.node
    if not isinstance(node, nodes.Call):
        return
    if call.durable is not None:
        yield from _arguments(node, 0, ())
        return
    member = call.operation
    payload = None if member is None else load_serialisation().payload(member.name)
    if member is None or payload is None:
        return
    if payload.arguments is not None:
        own = tuple(one.name for one in member.parameters_in(release) if not one.kind.startswith("var"))
        yield from _arguments(node, payload.arguments, own)
    names = [parameter.name for parameter in member.parameters_in(release)]
    for name in payload.parameters:
        given = next((keyword.value for keyword in node.keywords if keyword.arg == name), None)
        place = names.index(name) if name in names else len(node.args)
        if given is None and place < len(node.args) and not _spreads(node.args[: place + 1]):
            given = node.args[place]
        if given is not None:
            yield Sent(given, name)


def _arguments(node: nodes.Call, start: int, own: tuple[str, ...]) -> Iterator[Sent]:
    if not _spreads(node.args[:start]):
        for argument in node.args[start:]:
            if not isinstance(argument, nodes.Starred):
                yield Sent(argument)
    for keyword in node.keywords:
        if keyword.arg is not None and keyword.arg not in own:
            yield Sent(keyword.value)


def _spreads(arguments: list[nodes.NodeNG]) -> bool:
    return any(isinstance(one, nodes.Starred) for one in arguments)


@attrs.define(eq=False, repr=False)
class Serialiser:
    """Finds what cannot be written in a format."""

    evaluator: Evaluator
    format: Format = PICKLE
    facts: Serialisation = attrs.field(factory=load_serialisation)
    _active: set[Value] = attrs.field(init=False, factory=set)

    def obstacles(self, node: nodes.NodeNG, frame: Frame) -> Iterator[Obstacle]:
        """The narrowest expressions that certainly cannot be written."""
        if isinstance(node, (nodes.List, nodes.Tuple, nodes.Set)):
            if isinstance(node, nodes.Set) and self.format == ATTRIBUTES:
                yield Obstacle(node, "a set")
                return
            for element in node.elts:
                if not isinstance(element, nodes.Starred):
                    yield from self.obstacles(element, frame)
        elif isinstance(node, nodes.Dict):
            for key, value in node.items:
                if isinstance(key, nodes.DictUnpack):
                    continue
                if not self._takes_key(key, frame):
                    yield Obstacle(key, "a key that is no text")
                yield from self.obstacles(value, frame)
        elif isinstance(node, (nodes.ListComp, nodes.SetComp)):
            yield from self.obstacles(node.elt, frame)
        elif isinstance(node, nodes.DictComp):
            yield from self.obstacles(node.value, frame)
        elif isinstance(node, nodes.Call) and self._makes_data(node, frame):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                if not isinstance(argument, nodes.Starred):
                    yield from self.obstacles(argument, frame)
        else:
            words = self._words(node, frame)
            if words is not None:
                yield Obstacle(node, words)

    def _takes_key(self, key: nodes.NodeNG, frame: Frame) -> bool:
        if self.format == PICKLE or not isinstance(key, (nodes.Const, nodes.Tuple)):
            return True
        if isinstance(key, nodes.Tuple):
            return False
        kinds = (str,) if self.format == PORTABLE else (str, int, float, type(None))
        return isinstance(key.value, kinds)

    def _makes_data(self, node: nodes.Call, frame: Frame) -> bool:
        """Whether a call makes an object of a class that keeps its arguments, and can be pickled."""
        callees = self.evaluator.values(node.func, frame)
        return self.format == PICKLE and all(
            isinstance(value, ClassValue)
            and is_data_class(self.evaluator, value)
            and not _is_local(value.node)
            and not self._pickles_itself(value)
            for value in callees
        )

    def _words(self, node: nodes.NodeNG, frame: Frame) -> str | None:
        if self._is_view(node, frame):
            return "a view of a dictionary"
        values = self.evaluator.values(node, frame)
        if isinstance(node, nodes.Name) and self._is_reworked(node, frame):
            values = tuple(value for value in values if not isinstance(value, Container)) or ()
        return self._of_values(values)

    def _of_values(self, values: Values) -> str | None:
        """What all that an expression may be has in common; None when one of it can be written."""
        known = [v for v in values if not (isinstance(v, Parameter) and v.is_optional is False)]
        found = [self._of(value) for value in known]
        return found[0] if found and all(words is not None for words in found) else None

    def _of(self, value: Value) -> str | None:
        if value in self._active:
            return None
        self._active.add(value)
        try:
            return self._of_new(value)
        finally:
            self._active.discard(value)

    def _of_new(self, value: Value) -> str | None:
        if isinstance(value, FunctionValue):
            return self._of_function(value)
        if isinstance(value, Durable):
            return self._of_function(value.function, True) if value.function is not None else None
        if isinstance(value, Partial):
            inner = (value.target, *(v for vs in value.arguments for v in vs[:1] if len(vs) == 1))
            return next((words for one in inner if (words := self._of(one)) is not None), None)
        if isinstance(value, ClassValue):
            return f"the class `{value.node.name}` of a function" if _is_local(value.node) else None
        if isinstance(value, Instance):
            return self._of_instance(value)
        if isinstance(value, Container):
            return self._of_container(value)
        if isinstance(value, Awaitable):
            return "a coroutine" if isinstance(value.made_by, nodes.Call) else None
        if isinstance(value, ModuleValue):
            return "a module"
        if isinstance(value, External):
            return self._of_external(value)
        if isinstance(value, Constant):
            return "bytes" if self.format != PICKLE and isinstance(value.value, bytes) else None
        return None

    def _of_function(self, function: FunctionValue, is_durable: bool = False) -> str | None:
        if not isinstance(function.node, nodes.FunctionDef):
            return "a lambda"
        if self.format != PICKLE:
            return f"the function `{function.name}`"
        if isinstance(function.receiver, Instance):
            return self._of(function.receiver)
        if function.outer is None or isinstance(function.node.parent, nodes.ClassDef):
            return None
        if function.node.decorators is not None and not is_durable:
            return None  # the decorator may have made something else of it
        return f"the function `{function.name}` of another function"

    def _of_external(self, value: External) -> str | None:
        name = value.path.removesuffix("()")
        is_made = value.path.endswith("()")
        words = self.facts.unpicklable.get(name) if is_made or name.endswith("sql_session") else None
        if words is None and self.format != PICKLE and is_made:
            words = self.facts.not_json[self.format].get(name)
        if words is not None or not is_made:
            return words
        thing = self.evaluator.library.effects.thing(value.path)
        if thing is None:
            return None
        shown, main = thing[1], thing[0].names[0]
        words = self.facts.unpicklable.get(shown)
        if words is None and shown.partition(".")[0] == main.partition(".")[0]:
            words = self.facts.unpicklable.get(main)
        return words

    def _of_container(self, value: Container) -> str | None:
        if value.is_async_generator:
            return "an async generator"
        if value.kind == "generator":
            return (
                "a generator" if isinstance(value.made_by, (nodes.GeneratorExp, nodes.FunctionDef)) else None
            )
        if value.kind == "set" and self.format == ATTRIBUTES and value.made_by is not None:
            return "a set"
        if not isinstance(value.made_by, _DISPLAYS):
            return None  # what a function made of other collections is known by halves
        for key, values in value.items:
            words = self._of_values(values)
            if words is None:
                if key is None:
                    return None  # what is added later may stand in the place of what was there
                continue
            what = "dictionary" if value.kind in ("dict", "kwargs") else value.kind
            return f"a {what} with {words} in it"
        return None

    # Objects of the project

    def _of_instance(self, value: Instance) -> str | None:
        cls = value.cls
        name = cls.node.name
        if self._pickles_itself(cls):
            return None
        if self.format != PICKLE:
            return self._of_json_object(value)
        if _is_local(cls.node):
            return f"an object of `{name}`, a class of a function,"
        if value.made_by is None:
            return None
        for attribute, stores in self._stores(cls).items():
            if all(_is_always_run(store) for store in stores):
                words = self._of_values(self.evaluator.attribute(value, attribute))
                if words is not None:
                    return f"`{name}`, which keeps {words} in `{attribute}`,"
        return None

    def _of_json_object(self, value: Instance) -> str | None:
        for base in self.evaluator.mro(value.cls):
            if isinstance(base, External):
                plain = ("builtins.str", "builtins.int", "builtins.dict", "builtins.list", "builtins.float")
                if base.path in (
                    *plain,
                    "typing.NamedTuple",
                    "enum.StrEnum",
                    "enum.IntEnum",
                    "builtins.tuple",
                ):
                    return None
        return f"an object of `{value.cls.node.name}`"

    def _pickles_itself(self, cls: ClassValue) -> bool:
        """Whether a class, or a base of it, may pickle in its own way."""
        for owner in self.evaluator.mro(cls):
            if isinstance(owner, ClassValue):
                if _OWN_PICKLING & owner.node.locals.keys() or owner.node.keywords:
                    return True
                if owner.node.decorators is not None and not is_data_class(self.evaluator, owner):
                    return True
            elif not isinstance(owner, External) or owner.path not in self.facts.bases:
                return True
        return False

    def _stores(self, cls: ClassValue) -> dict[str, list[nodes.AssignAttr]]:
        """The assignments to attributes in the methods of a class and its bases, by the attribute."""
        found: dict[str, list[nodes.AssignAttr]] = {}
        for owner in self.evaluator.mro(cls):
            if not isinstance(owner, ClassValue):
                continue
            for name, stores in owner.source.tree.stores.items():
                if any(_belongs_to(store, owner.node) for store in stores):
                    found.setdefault(name, []).extend(stores)
        return found

    # Dictionaries and lists that change

    def _is_view(self, node: nodes.NodeNG, frame: Frame) -> bool:
        return (
            isinstance(node, nodes.Call)
            and isinstance(node.func, nodes.Attribute)
            and node.func.attrname in _VIEWS
            and not node.args
            and all(
                isinstance(value, Container) and value.kind == "dict" and value.made_by is not None
                for value in self.evaluator.values(node.func.expr, frame)
            )
        )

    def _is_reworked(self, node: nodes.Name, frame: Frame) -> bool:
        """Whether code of the same function takes things out of a collection, or replaces them."""
        for load in frame_of(node).nodes_of_class(nodes.Name):
            if load.name != node.name:
                continue
            parent = load.parent
            if isinstance(parent, nodes.Attribute) and parent.attrname in _REWORKS:
                return True
            if isinstance(parent, nodes.Subscript) and parent.value is load:
                if isinstance(parent.parent, nodes.Delete):
                    return True
                if isinstance(parent.parent, nodes.Assign) and parent in parent.parent.targets:
                    if self._of_values(self.evaluator.values(parent.parent.value, frame)) is None:
                        return True
        return False


def is_data_class(evaluator: Evaluator, cls: ClassValue) -> bool:
    """Whether a class keeps what it is made of in its fields: a data class, a named tuple."""
    node = cls.node
    if "__init__" in node.locals:
        return False
    if any(
        isinstance(base, External) and base.path == "typing.NamedTuple" for base in evaluator.mro(cls)[1:]
    ):
        return True
    decorators = decorators_of(node)
    frame = evaluator.frame_at(node, cls.source)
    return bool(decorators) and all(
        any(
            isinstance(value, External) and value.path.removesuffix("()") in _DATA_CLASSES
            for value in evaluator.values(decorator, frame)
        )
        for decorator in decorators
    )


def has_own_serialiser(evaluator: Evaluator, source: Source) -> bool:
    """Whether the project seems to hand dbos a serialiser of its own, in this file or around it."""
    seen: set[str] = set()
    for one in (*evaluator.project.surroundings(source), *_imported(evaluator, source)):
        if one.path not in seen:
            seen.add(one.path)
            if _OWN_SERIALISER.search(one.text):
                return True
    return False


def chosen_format(node: nodes.Call, frame: Frame, evaluator: Evaluator) -> Format | None:
    """The format that a call, or a decorator, chooses; pickle when it chooses none, None when that is unknown."""
    for keyword in node.keywords:
        if keyword.arg is None:
            return None
        if keyword.arg == "serialization_type":
            names = {
                value.name.rpartition(".")[2] if isinstance(value, External) else ""
                for value in evaluator.values(keyword.value, frame)
            }
            formats = {"PORTABLE": PORTABLE, "NATIVE": PICKLE, "DEFAULT": PICKLE}
            return formats.get(names.pop()) if len(names) == 1 else None
    return PICKLE


def format_of(scope: nodes.NodeNG, source: Source, evaluator: Evaluator) -> Format | None:
    """The format in which the arguments and results of a durable function are written, by its decorators."""
    for decorator in decorators_of(scope) if isinstance(scope, nodes.FunctionDef) else ():
        if isinstance(decorator, nodes.Call):
            chosen = chosen_format(decorator, evaluator.frame_at(scope, source), evaluator)
            if chosen != PICKLE:
                return chosen
    return PICKLE


def _imported(evaluator: Evaluator, source: Source) -> Iterator[Source]:
    try:
        yield from evaluator.imported_sources(source)
    except AnalysisError:
        return


def _is_local(node: nodes.ClassDef) -> bool:
    """Whether a class is made by a function, so that no module knows it by its name."""
    scope = frame_of(node)
    while isinstance(scope, nodes.ClassDef):
        scope = frame_of(scope)
    return isinstance(scope, nodes.FunctionDef)


def _belongs_to(store: nodes.AssignAttr, cls: nodes.ClassDef) -> bool:
    function = frame_of(store)
    return isinstance(function, nodes.FunctionDef) and function.parent is cls


def _is_always_run(store: nodes.AssignAttr) -> bool:
    """Whether an attribute is set whenever an object is made: directly in `__init__`."""
    function = frame_of(store)
    return (
        isinstance(function, nodes.FunctionDef)
        and function.name in ("__init__", "__post_init__")
        and store.statement().parent is function
    )
