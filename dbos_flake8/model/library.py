"""What calls and attributes of libraries give: dbos first, then Python's own tools."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

from dbos_flake8.knowledge.dbos_api import DbosApi, Member
from dbos_flake8.knowledge.dbos_api import load as load_api
from dbos_flake8.knowledge.effects import Effects, load_effects
from dbos_flake8.knowledge.facts import Behaviour, Callables, load_behaviour, load_callables
from dbos_flake8.model.values import (
    UNKNOWN,
    Awaitable,
    BoundName,
    ClassValue,
    Constant,
    Container,
    Decorator,
    Durable,
    External,
    FunctionValue,
    Instance,
    ModuleValue,
    Order,
    Parameter,
    Partial,
    Role,
    Unknown,
    Value,
    Values,
    recorded,
)

if TYPE_CHECKING:
    from dbos_flake8.model.names import Arguments, Evaluator
    from dbos_flake8.model.source import Source
    from dbos_flake8.model.values import Frame

__all__ = ["COPIERS", "Library"]

_PLAIN_DATA = frozenset(
    f"builtins.{name}"
    for name in (
        *("str", "bytes", "int", "float", "bool", "complex", "object"),
        *("dict", "list", "tuple", "set", "frozenset"),
    )
)
#: The kind of container that these make of another one.
_COPIES = {
    "builtins.list": "list",
    "builtins.tuple": "tuple",
    "builtins.set": "set",
    "builtins.frozenset": "set",
    "builtins.sorted": "list",
    "builtins.reversed": "list",
    "builtins.iter": "list",
    "builtins.dict": "dict",
}
_SET_METHODS = frozenset(
    {"union", "intersection", "difference", "symmetric_difference", "__or__", "__and__", "__sub__"}
)
#: Objects that count as true whatever they hold.
_ALWAYS_TRUE = ("datetime.datetime", "datetime.date(", "datetime.date.", "uuid.", "pathlib.")
#: Objects of modules, whose items are no types.
_MAPPINGS = frozenset({"os.environ", "os.environb", "sys.argv", "sys.modules", "sys.path"})
#: The engines of datasources.
_ENGINES = {
    "dbos.SQLAlchemyDatasource()": "sqlalchemy.create_engine()",
    "dbos.AsyncSQLAlchemyDatasource()": "sqlalchemy.ext.asyncio.create_async_engine()",
}
#: What gives another object of the same class.
COPIERS = frozenset(
    {"copy.copy", "copy.deepcopy", "copy.replace", "dataclasses.replace", "attrs.evolve", "attr.evolve"}
)
_SORTER = "graphlib.TopologicalSorter"
_COLLECTIONS = frozenset(
    {
        *("collections.deque", "collections.Counter", "collections.OrderedDict", "collections.defaultdict"),
        *("collections.OrderedDict.fromkeys", _SORTER),
    }
)


@attrs.define(eq=False, repr=False)
class Library:
    """Answers what is known of names outside the project."""

    api: DbosApi = attrs.field(factory=load_api)
    behaviour: Behaviour = attrs.field(factory=load_behaviour)
    callables: Callables = attrs.field(factory=load_callables)
    #: Dotted names of the project's own wrappers that the settings name, with their role.
    declared: dict[str, Role] = attrs.field(factory=dict)
    #: What the settings declare of names: `deterministic`, or an effect.
    functions: Mapping[str, str] = attrs.field(factory=dict)
    _attributes: dict[tuple[str, str], External | None] = attrs.field(init=False, factory=dict)
    #: For each name whether what a call of it gives depends on the arguments.
    _looking: dict[str, bool] = attrs.field(init=False, factory=dict)
    #: For each name whether a call of it gives an object of which nothing else is known.
    _ordinary: dict[str, bool] = attrs.field(init=False, factory=dict)
    __dict__: dict[str, object] = attrs.field(init=False, factory=dict)

    # Names

    def member(self, value: Value) -> Member | None:
        """The entry of the API data that a value is."""
        if not isinstance(value, External) or not value.is_dbos or value.path.endswith("()"):
            return None
        return self.api.member(value.name)

    def exists(self, value: External) -> bool:
        """Whether a name is known; a name of another library is taken on trust."""
        return not value.is_dbos or self.api.canonical(value.name) is not None

    def attribute(self, value: External, name: str) -> External | None:
        """`value.name`, under its public name."""
        key = (value.path, name)
        known = self._attributes.get(key)
        if known is None:
            known = self._attributes[key] = self._attribute(value, name)
        return known

    def _attribute(self, value: External, name: str) -> External | None:
        path = self.callables.aliases.get(f"{value.path}.{name}", f"{value.path}.{name}")
        if value.is_dbos:
            if name == "engine" and value.path in _ENGINES:
                return External(_ENGINES[value.path])
            if name == "__func__":
                return value
            canonical = self.api.canonical(value.name + "." + name)
            if canonical is not None and canonical != value.name + "." + name:
                return External(canonical)
        return External(path)

    def canonical_in(self, source: Source, name: str) -> External | None:
        """The public name of something that a file of the library itself defines."""
        folder, _, file = source.path.replace("\\", "/").rpartition("/")
        if folder.rpartition("/")[2] != "dbos":
            return None
        if not self._is_library_folder(source):
            return None
        canonical = self.api.canonical(f"dbos.{file.removesuffix('.py')}.{name}")
        if canonical is None and source.is_package:
            canonical = self.api.canonical(f"dbos.{name}")
        return None if canonical is None else External(canonical)

    def is_own_file(self, source: Source) -> bool:
        """Whether a file belongs to the dbos package itself."""
        folder = os.path.dirname(source.path)
        while os.path.dirname(folder) != folder:
            if os.path.basename(folder) == "dbos" and os.path.exists(os.path.join(folder, "_dbos.py")):
                return True
            folder = os.path.dirname(folder)
        return False

    @staticmethod
    def _is_library_folder(source: Source) -> bool:
        return os.path.exists(os.path.join(os.path.dirname(source.path), "_dbos.py"))

    def is_dbos_class(self, value: External) -> bool:
        """Whether the value is the DBOS class, whose objects behave as the class does."""
        return value.path == "dbos.DBOS"

    def is_generic(self, value: Value) -> bool:
        """Whether `value[...]` is the same class with type arguments."""
        if isinstance(value, ClassValue):
            return True
        if not isinstance(value, External) or value.path.endswith("()"):
            return False
        return value.path not in _MAPPINGS

    # Effects and order

    @cached_property
    def effects(self) -> Effects:
        """The catalogue of what library calls do, with what the settings declare."""
        effects = load_effects()
        return effects.with_overrides(self.functions) if self.functions else effects

    def is_opaque(self, value: Value) -> bool:
        """Whether a value is what an unknown function of a library gave."""
        return (
            isinstance(value, External)
            and value.path.endswith("()")
            and not value.is_dbos
            and not value.path.startswith("builtins.")
            and self.effects.thing(value.path) is None
        )

    def operated(self, value: External, operator: str) -> Values:
        """What `value[...]` (`[]`) or `value / other` (`/`) is."""
        given = self.effects.given(value.path, operator)
        return (UNKNOWN,) if given is None else (External(given, value.made_by, value.of),)

    def order_of(self, value: Value) -> Order | None:
        """What decides the order of a collection when nothing of the program does; None when it is fixed."""
        if isinstance(value, Container):
            return value.order
        if isinstance(value, External) and self._lists_files(value):
            return Order(value.made_by)
        return None

    def recorded(self, values: Values) -> Values:
        """The results of a step or workflow, as they are read from the record: in one order."""
        return recorded(tuple(UNKNOWN if self._lists_files(value) else value for value in values))

    def _lists_files(self, value: Value) -> bool:
        return isinstance(value, External) and value.path in self.callables.unordered

    def _order_among(self, values: Iterable[Value]) -> Order | None:
        return next((order for value in values if (order := self.order_of(value)) is not None), None)

    def elements(self, value: Value) -> Values | None:
        """What iterating over an object of a library gives; None when that is not known."""
        if isinstance(value, External):
            path = self.callables.elements.get(value.path)
            if path is not None:
                return (External(path, value.made_by),)
        return None

    def _listed(self, value: Value) -> Value:
        """An object whose elements are known, as a list of them."""
        elements = self.elements(value)
        if elements is None:
            return value
        return Container("list", ((None, elements),), None, self.order_of(value))

    def declares_field(self, value: External) -> bool:
        """Whether a value is what a class writes for a field that its objects have: `field(...)`."""
        return value.path in self.callables.fields

    def keeps_order(self, value: Value) -> bool:
        """Whether a value is a collection that gives its items in the order in which they were added."""
        return isinstance(value, External) and value.path in ("collections.deque()", f"{_SORTER}()")

    def unordered(self, value: Value, order: Order) -> Value:
        """A collection after items of a set were added to it."""
        if isinstance(value, Container):
            return attrs.evolve(value, order=value.order or order)
        if isinstance(value, External) and self.keeps_order(value):
            return Container("deque", (), value.made_by, order)
        return value

    # Roles

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {name: Role(role) for name, role in self.behaviour.roles.items()}

    def decorates(self, value: External) -> Role | None:
        """The role that a decorator written without parentheses gives, if it may be so."""
        if value.path in self.declared:
            return self.declared[value.path]
        if value.is_dbos and value.name in self.behaviour.bare_decorators:
            return self._roles.get(value.name)
        return None

    def keeps_kind(self, decorator: External) -> bool:
        """Whether a decorator is known to leave a coroutine function one, and a function one."""
        path = decorator.path
        return (
            decorator.is_dbos
            or path in self.callables.identity
            or path.startswith(("functools.", "builtins.", "typing.", "contextlib."))
            or self.callables.outside_kind(path) is not None
        )

    def role_of(self, value: External) -> Role | None:
        """The role that a decorator of dbos, or one that the settings declare, gives."""
        return self.declared.get(value.path) or (self._roles.get(value.name) if value.is_dbos else None)

    # Calls

    def looks_at_arguments(self, callee: Value) -> bool:
        """Whether what a call returns depends on what it is given."""
        if not isinstance(callee, External):
            return not isinstance(callee, Unknown)
        known = self._looking.get(callee.path)
        if known is None:
            known = self._looking[callee.path] = callee.is_dbos or self._looks_at_arguments(callee.path)
        return known

    def _looks_at_arguments(self, path: str) -> bool:
        known = self.callables
        return (
            path.endswith("()")
            or path.startswith(
                ("builtins.", "functools.", "asyncio.", "importlib.", "inspect.", "itertools.")
            )
            or path in known.identity
            or path == "typing.cast"
            or path in known.tasks
            or path in known.wraps
            or path in known.runs
            or path in known.handoffs
            or path in _COLLECTIONS
            or path in COPIERS
            or path in self.declared
        )

    def _is_ordinary(self, callee: External) -> bool:
        path = callee.path
        return not (
            self.looks_at_arguments(callee)
            or path in ("typing.cast", *self.callables.caches)
            or path.endswith(".iscoroutinefunction")
        )

    def call(
        self,
        evaluator: Evaluator,
        callee: External,
        arguments: Arguments,
        node: nodes.NodeNG,
        frame: Frame,
    ) -> Values:
        """What a call of a library function or class returns."""
        path = callee.path
        is_ordinary = self._ordinary.get(path)
        if is_ordinary is None:
            is_ordinary = self._ordinary[path] = self._is_ordinary(callee)
        if is_ordinary:
            return (External(f"{path}()", node),)
        if callee.is_dbos or path in self.declared:
            return self._dbos_call(evaluator, callee, arguments, node, frame)
        first = arguments.positional[0] if arguments.positional else ()
        known = self.callables
        if path == "typing.cast":
            return arguments.positional[1] if len(arguments.positional) > 1 else (UNKNOWN,)
        if path in known.caches and not first:
            return (External(f"{path}()", node),)
        if path in known.identity or (path.endswith("()") and _functions(first)):
            return tuple(first) or (UNKNOWN,)
        if path.startswith("builtins."):
            return self._builtin(evaluator, path, arguments, node, frame)
        if path in ("functools.partial", "functools.partialmethod"):
            return tuple(
                Partial(target, arguments.positional[1:], arguments.keywords) for target in first
            ) or (UNKNOWN,)
        if path in COPIERS and any(isinstance(one, Instance) for one in first):
            return tuple(attrs.evolve(one, made_by=node) for one in first if isinstance(one, Instance))
        if path == "asyncio.wait":
            return (Awaitable((_waited(first, node),), node),)
        if path in _COLLECTIONS or path.startswith("itertools."):
            made = self._collected(path, arguments, node)
            if made is not None:
                return (made,)
        if path in ("asyncio.gather", "asyncio.tasks.gather"):
            results = tuple((index, _awaited(values)) for index, values in enumerate(arguments.positional))
            return (Awaitable((Container("list", results, node),), node),)
        if path in known.tasks or path in known.wraps:
            inner = first or _keyword(arguments, "coro")
            return (Awaitable(_awaited(inner), node, frame),)
        if path in known.runs:
            if any(isinstance(value, FunctionValue) for value in first):
                return tuple(first)
            return _awaited(first)
        handoff = known.handoffs.get(path)
        if handoff is not None and handoff.kind == "to_thread" and first:
            rest = attrs.evolve(arguments, positional=arguments.positional[1:])
            results_ = tuple(
                value for function in first for value in evaluator.call(function, rest, node, frame)
            )
            return (Awaitable(results_ or (UNKNOWN,), node),)
        if path.rpartition(".")[2] == "iscoroutinefunction":
            kinds = {v.is_async if isinstance(v, (FunctionValue, Durable)) else None for v in first}
            kind = kinds.pop() if len(kinds) == 1 else None
            return (UNKNOWN,) if kind is None else (Constant(kind),)
        if path in ("importlib.util.find_spec",) and first == (Constant("dbos"),):
            return (External("importlib.machinery.ModuleSpec"),)
        return (External(f"{path}()", node),)

    def _collected(self, path: str, arguments: Arguments, node: nodes.NodeNG) -> Container | None:
        """A collection of the standard library whose order a set decides, or which holds sets."""
        first = arguments.positional[0] if arguments.positional else ()
        if path == "collections.defaultdict":
            makes_sets = any(isinstance(v, External) and v.path == "builtins.set" for v in first)
            sets = Container("set", (), node)
            return Container("dict", ((None, (sets,)),), node) if makes_sets else None
        given = [value for values in arguments.positional for value in values]
        if path == _SORTER:
            given += [inner for value in first if isinstance(value, Container) for inner in value.elements()]
        order = self._order_among(given)
        if order is None:
            return None
        kind = "generator" if path.startswith("itertools.") else "deque"
        return Container(kind, ((None, _each(first)),), node, order)

    def _dbos_call(
        self,
        evaluator: Evaluator,
        callee: External,
        arguments: Arguments,
        node: nodes.NodeNG,
        frame: Frame,
    ) -> Values:
        if self.is_dbos_class(callee):
            return (callee,)
        role = self.role_of(callee)
        if role is not None:
            if arguments.positional and self.decorates(callee) is not None:
                functions = _functions(arguments.positional[0])
                if functions:
                    return tuple(Durable(role, function) for function in functions)
            return (Decorator(role, node, frame),)
        member = self.api.member(callee.name)
        if member is None:
            return (UNKNOWN,)
        if member.parentheses is not None or member.kind == "decorator":
            # A decorator that leaves the function what it is: required_roles, scheduled, ...
            functions = _functions(arguments.positional[0]) if arguments.positional else ()
            return functions or (External(f"{callee.path}()", node),)
        runner = self.behaviour.step_runner(callee.name)
        if runner is not None:
            position, _ = runner
            functions = arguments.positional[position] if len(arguments.positional) > position else ()
            rest = attrs.evolve(arguments, positional=arguments.positional[position + 1 :])
            results = tuple(
                value for function in functions for value in evaluator.call(function, rest, node, frame)
            ) or (UNKNOWN,)
            results = self.recorded(results)
            results = _awaited(results) if any(isinstance(v, Awaitable) for v in results) else results
            return (Awaitable(results, node),) if member.is_coroutine else results
        if member.is_class:
            return (External(f"{member.name}()", node),)
        if member.name == "dbos.DBOS.asyncio_wait":
            waited = arguments.positional[0] if arguments.positional else _keyword(arguments, "fs")
            return (Awaitable((_waited(waited, node),), node),)
        if member.name.endswith("Datasource.sql_session"):
            return (External("sqlalchemy.orm.Session()", node),)
        result: Values = (UNKNOWN,)
        element = self.behaviour.elements.get(member.name.removesuffix("_async"))
        if element is not None:
            items = ((None, (External(f"{element}()", node),)),)
            result = (Container("list", items, node),)
        if member.returns is not None:
            result = (External(f"{member.returns}()", node),)
        return (Awaitable(result, node),) if member.is_coroutine else result

    def _builtin(
        self,
        evaluator: Evaluator,
        path: str,
        arguments: Arguments,
        node: nodes.NodeNG,
        frame: Frame,
    ) -> Values:
        first = arguments.positional[0] if arguments.positional else ()
        if path in _COPIES:
            kind = _COPIES[path]
            order = None if path == "builtins.sorted" else self._order_among(first)
            single = isinstance(node.parent, nodes.Call) and all(
                isinstance(v, Container) and v.is_single for v in first or (UNKNOWN,)
            )
            if order is None and kind == "set" and not single:
                order = Order(node)
            copied = tuple(
                Container(
                    kind,
                    value.items if kind in ("list", "tuple", "dict") else _loose(value),
                    node,
                    order,
                )
                for value in map(self._listed, first)
                if isinstance(value, Container)
            )
            if path == "builtins.dict" and arguments.keywords:
                items = tuple((name, values) for name, values in arguments.keywords)
                copied = (Container("dict", items, node),)
            return copied or (Container(kind, (), node, order),)
        if path == "builtins.dict.fromkeys":
            return (Container("dict", (), node, self._order_among(first)),)
        if path == "builtins.map" and len(arguments.positional) >= 2:
            inner = attrs.evolve(
                arguments,
                positional=tuple(_each(values) for values in arguments.positional[1:]),
            )
            results = tuple(
                value for function in first for value in evaluator.call(function, inner, node, frame)
            )
            order = self._order_among(v for values in arguments.positional[1:] for v in values)
            return (Container("generator", ((None, results or (UNKNOWN,)),), node, order),)
        if path == "builtins.filter" and len(arguments.positional) == 2:
            given = arguments.positional[1]
            order = self._order_among(given)
            return (Container("generator", ((None, _each(given)),), node, order),)
        if path == "builtins.enumerate":
            pair = Container("tuple", ((0, (UNKNOWN,)), (1, _each(first))), node)
            return (Container("generator", ((None, (pair,)),), node, self._order_among(first)),)
        if path == "builtins.zip":
            pairs = tuple((i, _each(values)) for i, values in enumerate(arguments.positional))
            order = self._order_among(v for values in arguments.positional for v in values)
            both = Container("tuple", pairs, node)
            return (Container("generator", ((None, (both,)),), node, order),)
        if path in ("builtins.next", "builtins.min", "builtins.max"):
            return _each(first)
        if path == "builtins.getattr" and len(arguments.positional) >= 2:
            return tuple(
                value
                for name in arguments.positional[1]
                if isinstance(name, Constant) and isinstance(name.value, str)
                for owner in first
                for value in evaluator.attribute(owner, name.value)
            ) or (UNKNOWN,)
        if path == "builtins.callable":
            known = {isinstance(value, (FunctionValue, Durable, ClassValue)) for value in first}
            return (Constant(True),) if known == {True} else (UNKNOWN,)
        if path == "builtins.type" and len(arguments.positional) == 1:
            return tuple(v.cls if isinstance(v, Instance) else UNKNOWN for v in first)
        if path in self.callables.containers or path == "builtins.open":
            return (External(f"{path}()", node),)
        return (UNKNOWN,)

    def method(self, bound: BoundName, arguments: Arguments, node: nodes.NodeNG) -> Values:
        """What a method of a container or awaitable returns."""
        receiver = bound.receiver
        if isinstance(receiver, Container):
            elements = receiver.elements() or (UNKNOWN,)
            order = receiver.order
            if bound.name == "values":
                return (Container("list", tuple((None, v) for _, v in receiver.items), node, order),)
            if bound.name in ("keys", "static_order", "get_ready"):
                return (UNKNOWN,) if order is None else (Container("list", (), node, order),)
            if bound.name in _SET_METHODS and receiver.kind == "set":
                return (attrs.evolve(receiver, made_by=node, order=receiver.order or Order(node)),)
            if bound.name == "items":
                pairs = tuple(
                    (
                        None,
                        (
                            Container(
                                "tuple",
                                ((0, (UNKNOWN if k is None else Constant(k),)), (1, v)),
                                node,
                            ),
                        ),
                    )
                    for k, v in receiver.items
                )
                return (Container("list", pairs, node, order),)
            if bound.name in ("get", "pop", "popleft", "setdefault", "__getitem__"):
                key = arguments.positional[0] if arguments.positional else ()
                if len(key) == 1 and isinstance(key[0], Constant):
                    for known, values in receiver.items:
                        if known == key[0].value:
                            return values
                default = arguments.positional[1] if len(arguments.positional) > 1 else ()
                if receiver.kind == "kwargs":  # all of what a call passes by name
                    return default or (Constant(None),)
                return (*elements, *default)
            if bound.name == "copy":
                return (attrs.evolve(receiver, made_by=node),)
        if isinstance(receiver, Awaitable) and bound.name == "result":
            return receiver.results
        return (UNKNOWN,)

    # Annotations, `with`, truth

    def instance(self, cls: External) -> Values:
        """What an annotation with a library's class promises."""
        if self.is_dbos_class(cls):
            return (cls,)
        if cls.path in _PLAIN_DATA or cls.path.startswith("typing.") or cls.path.endswith("()"):
            return (UNKNOWN,)
        if cls.path.startswith(("builtins.", "collections.abc.")):
            return (UNKNOWN,)
        return (External(f"{cls.path}()"),)

    def entered(self, value: External) -> Values:
        """What `with value as x` binds: for most library objects, the object itself."""
        return (value,)

    def truth(self, value: Value) -> bool | None:
        """Whether a value counts as true."""
        if isinstance(value, Constant):
            return bool(value.value)
        if isinstance(value, (FunctionValue, ClassValue, Durable, Decorator, Partial, ModuleValue)):
            return True
        if isinstance(value, External):
            if value.path in ("typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING"):
                return False
            if value.path.endswith("()") and (
                value.path.startswith(_ALWAYS_TRUE) or self.effects.thing(value.path) is not None
            ):
                return True
            if value.is_dbos and not value.path.endswith("()"):
                member = self.member(value)
                return None if member is None or member.kind == "property" else True
            return None
        if isinstance(value, Parameter):
            return True if value.is_given else None
        if isinstance(value, Container) and (
            value.kind == "kwargs"
            or isinstance(value.made_by, (nodes.List, nodes.Tuple, nodes.Dict, nodes.Set))
        ):
            return bool(value.items)
        return None


def _keyword(arguments: Arguments, name: str) -> Values:
    return next((values for keyword, values in arguments.keywords if keyword == name), ())


def _functions(values: Values) -> Values:
    return tuple(value for value in values if isinstance(value, (FunctionValue, Durable, Partial)))


def _awaited(values: Values) -> Values:
    found = tuple(result for value in values if isinstance(value, Awaitable) for result in value.results)
    return found or (UNKNOWN,)


def _loose(container: Container) -> tuple[tuple[object, Values], ...]:
    return tuple((None, values) for _, values in container.items)


def _waited(values: Values, node: nodes.NodeNG) -> Container:
    """The `(done, pending)` of a call that waits for tasks: two sets."""
    sets = Container("set", ((None, _each(values)),), node, Order(node, is_waited=True))
    return Container("tuple", ((0, (sets,)), (1, (sets,))), node)


def _each(values: Values) -> Values:
    found = tuple(element for value in values if isinstance(value, Container) for element in value.elements())
    return found or (UNKNOWN,)
