"""Classes with workflows as methods: whether DBOS knows the class, and how its objects get their names."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from enum import Enum

import attrs
from astroid import nodes

from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import decorators_of, frame_of
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.stacks import keeps_name, stages
from dbos_flake8.model.values import ClassValue, Durable, External, FunctionValue, Role, Value

__all__ = ["Classes", "Making", "Method", "Naming", "Start", "has_name"]

_BASE = "dbos.DBOSConfiguredInstance"
_REGISTERING = frozenset({"dbos.DBOS.dbos_class", "dbos.DBOS.default_required_roles"})
#: A registration by a call: `DBOS.dbos_class()(Shop)`.
_CALL_FORM = re.compile(r"dbos_class\([^()]*\)\(")
#: Bases without an `__init__` of their own, which hand a call of it on.
_WITHOUT_INIT = (
    "builtins.object",
    "abc.ABC",
    "typing.Generic",
    "typing.Protocol",
    "typing_extensions.Protocol",
)
#: Libraries whose classes and decorators have nothing to do with DBOS.
_STRANGERS = frozenset(
    {*sys.stdlib_module_names, "builtins", "attrs", "attr", "pydantic", "sqlmodel", "typing_extensions"}
)
#: Class decorators that write an `__init__`, and the methods that it calls.
_WRITES_INIT = {
    "dataclasses.dataclass": ("__post_init__",),
    "pydantic.dataclasses.dataclass": ("__post_init__",),
    "attrs.define": ("__attrs_post_init__", "__attrs_pre_init__"),
    "attrs.frozen": ("__attrs_post_init__", "__attrs_pre_init__"),
    "attrs.mutable": ("__attrs_post_init__", "__attrs_pre_init__"),
    "attr.s": ("__attrs_post_init__", "__attrs_pre_init__"),
    "attr.define": ("__attrs_post_init__", "__attrs_pre_init__"),
    "attr.attrs": ("__attrs_post_init__", "__attrs_pre_init__"),
}


class Naming(Enum):
    """How the objects of a class get the `config_name` by which DBOS finds them."""

    #: `DBOSConfiguredInstance.__init__` runs, or may run.
    GIVEN = "given"
    #: It is no `DBOSConfiguredInstance`, and has no `config_name` either.
    NONE = "none"
    #: It is no `DBOSConfiguredInstance`; a `config_name` that it sets is not registered.
    OWN = "own"
    #: It is one, and its `__init__` does not call that of the base.
    SKIPPED = "skipped"


@attrs.frozen(eq=False, repr=False)
class Method:
    """A workflow that is a method."""

    node: nodes.FunctionDef
    #: `plain`, `class` or `static`.
    kind: str
    #: Whether DBOS sees that it is a method where the class is not registered.
    takes_self: bool
    is_abstract: bool


@attrs.frozen(eq=False, repr=False)
class Making:
    """What one class says about how its objects are made."""

    #: Whether it has an `__init__`, written or made by a decorator.
    exists: bool
    #: The functions that run then.
    methods: list[nodes.FunctionDef] = attrs.field(factory=list)


@attrs.frozen(eq=False, repr=False)
class Start:
    """How making an object of a class comes to `DBOSConfiguredInstance.__init__`."""

    naming: Naming
    #: The calls of that, in the files of the project.
    calls: tuple[tuple[nodes.Call, Source], ...] = ()


@attrs.define(eq=False, repr=False)
class Classes:
    """Answers about classes of one project."""

    evaluator: Evaluator

    # Workflows

    def workflows(self, cls: ClassValue) -> list[Method]:
        """The workflows among the methods that a class itself defines."""
        found: list[Method] = []
        if self._is_protocol(cls):
            return found
        for node in cls.node.body:
            if isinstance(node, nodes.FunctionDef) and node.decorators is not None:
                method = self._workflow(node, cls)
                if method is not None:
                    found.append(method)
            elif isinstance(node, nodes.Assign) and isinstance(node.value, nodes.Call):
                found.extend(self._registered_by_call(node.value, cls))
        return found

    def _registered_by_call(self, call: nodes.Call, cls: ClassValue) -> Iterator[Method]:
        """A method that the body of its class makes a workflow: `run = DBOS.workflow()(run)`."""
        frame = self.evaluator.frame_at(call, cls.source)
        values = self.evaluator.values(call, frame)
        durable = values[0] if len(values) == 1 else None
        if not isinstance(durable, Durable) or durable.role is not Role.WORKFLOW:
            return
        function = durable.target
        if not isinstance(function, FunctionValue) or function.node.parent is not cls.node:
            return
        if isinstance(function.node, nodes.FunctionDef):
            kind = self.evaluator.method_kind(function.node, frame)
            yield Method(function.node, kind, _first_is_self(function.node), _is_stub(function.node))

    def _is_protocol(self, cls: ClassValue) -> bool:
        """Whether a class only says which methods others have."""
        frame = self.evaluator.frame_at(cls.node, cls.source)
        return any(
            isinstance(value, External) and value.path.endswith((".Protocol", ".Protocol()"))
            for base in cls.node.bases
            for value in self.evaluator.values(
                base.value if isinstance(base, nodes.Subscript) else base, frame
            )
        )

    def _workflow(self, node: nodes.FunctionDef, cls: ClassValue) -> Method | None:
        frame = self.evaluator.frame_at(node, cls.source)
        stack = stages(node, frame, self.evaluator)
        for stage in stack:
            if stage.role is not Role.WORKFLOW:
                continue
            durable = next(value for value in stage.after if isinstance(value, Durable))
            function = durable.function
            hides = function is None or (
                function.node is not node and not keeps_name(function, self.evaluator)
            )
            is_abstract = any(
                isinstance(maker, External) and maker.path.startswith("abc.abstract")
                for one in stack
                for maker in one.makers
            )
            return Method(
                node,
                self.evaluator.method_kind(node, frame),
                not hides and _first_is_self(node),
                is_abstract or _is_stub(node),
            )
        return None

    # Registration

    def is_registered(self, cls: ClassValue) -> bool | None:
        """Whether the class itself is registered with DBOS; None when that is not known."""
        answers = [self._registers(value, cls.source) for value in self._decorators(cls)]
        if True in answers:
            return True
        if None in answers or cls.node.keywords or self._is_registered_elsewhere(cls):
            return None
        for base in self.bases(cls):
            if isinstance(base, ClassValue):
                if "dbos_class" in base.source.text and "__init_subclass__" in base.node.locals:
                    return None
                if base.node.keywords:
                    return None
            elif not self._is_stranger(base):
                return None
        return False

    def has_registered_base(self, cls: ClassValue) -> ClassValue | None:
        """The base class that is certainly registered, if there is one."""
        for base in self.bases(cls):
            if isinstance(base, ClassValue) and self.is_registered(base):
                return base
        return None

    def bases(self, cls: ClassValue) -> tuple[Value, ...]:
        """The classes that a class inherits from, in the order of lookup."""
        return self.evaluator.mro(cls)[1:]

    def _decorators(self, cls: ClassValue) -> Iterator[Value]:
        if cls.node.decorators is not None:
            frame = self.evaluator.frame_at(cls.node, cls.source)
            for decorator in cls.node.decorators.nodes:
                yield from self.evaluator.values(decorator, frame)

    def _registers(self, value: Value, source: Source) -> bool | None:
        """Whether a class decorator registers the class."""
        if isinstance(value, External):
            if value.is_dbos:
                return value.name in _REGISTERING
            return False if self._is_stranger(value) else None
        if isinstance(value, FunctionValue):
            return None if "dbos_class" in value.source.text else False
        return None

    @staticmethod
    def _is_stranger(value: Value) -> bool:
        """Whether a library's name certainly does not register anything with DBOS."""
        return isinstance(value, External) and (
            value.name == _BASE or value.path.partition(".")[0] in _STRANGERS
        )

    def _is_registered_elsewhere(self, cls: ClassValue) -> bool:
        return any(
            _CALL_FORM.search(source.text) is not None
            for source in self.evaluator.project.neighbours(cls.source)
            if "dbos_class" in source.text and cls.node.name in source.text
        )

    def has_subclass(self, cls: ClassValue) -> bool:
        """Whether another class around inherits from a class."""
        for source in self.evaluator.project.neighbours(cls.source):
            if cls.node.name not in source.text:
                continue
            try:
                classes = source.tree.classes
            except AnalysisError:
                continue
            for node in classes:
                names = {getattr(base, "attrname", getattr(base, "name", "")) for base in node.bases}
                if node is not cls.node and cls.node.name in names:
                    return True
        return False

    # Names of objects

    def start(self, cls: ClassValue) -> Start:
        """How making an object of a class comes to a `config_name`."""
        order = self.evaluator.mro(cls)
        is_configured = any(isinstance(base, External) and base.name == _BASE for base in order)
        if not is_configured:
            if any(not isinstance(base, ClassValue) and not self._is_stranger(base) for base in order):
                return Start(Naming.GIVEN)
            has_own = any(has_name(base) for base in order if isinstance(base, ClassValue))
            return Start(Naming.OWN if has_own else Naming.NONE)
        if any(isinstance(base, ClassValue) and self._is_special(base) for base in order):
            return Start(Naming.GIVEN)
        calls = self._calls(order, 0, frozenset())
        if calls is None:
            return Start(Naming.GIVEN)
        return Start(Naming.GIVEN if calls else Naming.SKIPPED, tuple(calls))

    def config_name(self, cls: ClassValue, call: nodes.Call) -> nodes.NodeNG | None:
        """The expression that a call of a class, or its `__init__`, gives its object for a `config_name`."""
        order = self.evaluator.mro(cls)
        if not any(isinstance(base, External) and base.name == _BASE for base in order):
            return None
        if any(isinstance(argument, nodes.Starred) for argument in call.args):
            return None
        start = self.start(cls)
        if not start.calls:
            is_plain = all(self._lacks_init(base) or not isinstance(base, ClassValue) for base in order)
            return _argument(call, "config_name", 0) if is_plain else None
        made = self.initialised(cls)
        inner, _ = start.calls[0]
        method = frame_of(inner)
        if len(start.calls) > 1 or made is None or method not in made.methods or method.name != "__init__":
            return None
        given = _argument(inner, "config_name", 0 if isinstance(inner.func.expr, nodes.Call) else 1)
        if not isinstance(given, nodes.Name):
            return given if isinstance(given, nodes.Const) else None
        names = [one.name for one in (*(method.args.posonlyargs or ()), *(method.args.args or ()))]
        if given.name in names:
            return _argument(call, given.name, names.index(given.name) - 1)
        if any(one.name == given.name for one in method.args.kwonlyargs or ()):
            return _argument(call, given.name, len(call.args))
        return None

    @staticmethod
    def _is_special(cls: ClassValue) -> bool:
        """Whether objects of a class may be made in a way that nobody sees."""
        return (
            "__new__" in cls.node.locals
            or "register_instance" in cls.source.text
            or any(keyword.arg == "metaclass" for keyword in cls.node.keywords)
        )

    def _calls(
        self, order: tuple[Value, ...], start: int, seen: frozenset[nodes.NodeNG]
    ) -> list[tuple[nodes.Call, Source]] | None:
        """The calls of `DBOSConfiguredInstance.__init__` that the first `__init__` from a place in the order of
        lookup leads to. None when there may be others, or when nothing of the project stands before it.
        """
        for index in range(start, len(order)):
            owner = order[index]
            if not isinstance(owner, ClassValue):
                if isinstance(owner, External) and owner.path.startswith(_WITHOUT_INIT):
                    continue
                return None  # that of dbos itself, or one that nobody sees
            made = self.initialised(owner)
            if made is None:
                return None
            if made.exists:
                return self._calls_in(made.methods, order, index, seen)
        return None

    def initialised(self, owner: ClassValue) -> Making | None:
        """What one class says about how its objects are made; None when it says so in a way that nobody sees."""
        own = owner.node.locals.get("__init__", (None,))[-1]
        if own is not None:
            return Making(True, [own]) if isinstance(own, nodes.FunctionDef) else None
        frame = self.evaluator.frame_at(owner.node, owner.source)
        for decorator in decorators_of(owner.node):
            for value in self.evaluator.values(decorator, frame):
                hooks = _WRITES_INIT.get(value.name) if isinstance(value, External) else None
                if hooks is None:
                    continue
                if isinstance(decorator, nodes.Call) and any(one.arg == "init" for one in decorator.keywords):
                    return None
                found = [owner.node.locals[hook][-1] for hook in hooks if hook in owner.node.locals]
                return Making(True, [one for one in found if isinstance(one, nodes.FunctionDef)])
        return Making(False)

    def _calls_in(
        self,
        methods: list[nodes.FunctionDef],
        order: tuple[Value, ...],
        index: int,
        seen: frozenset[nodes.NodeNG],
    ) -> list[tuple[nodes.Call, Source]] | None:
        owner = order[index]
        assert isinstance(owner, ClassValue)
        found: list[tuple[nodes.Call, Source]] = []
        for method in methods:
            if method in seen:
                continue
            if self._hands_on(method, owner):
                return None
            frame = self.evaluator.frame_at(owner.node, owner.source)
            for call in method.nodes_of_class(nodes.Call):
                if not isinstance(call.func, nodes.Attribute) or call.func.attrname != "__init__":
                    continue
                target = call.func.expr
                if isinstance(target, nodes.Call) and getattr(target.func, "name", "") == "super":
                    after = order[index + 1 :]
                    first = next((base for base in after if not self._lacks_init(base)), None)
                    if isinstance(first, External) and first.name == _BASE:
                        found.append((call, owner.source))
                        continue
                    inner = self._calls(order, index + 1, seen | {method})
                else:
                    values = self.evaluator.values(target, frame)
                    if any(isinstance(value, External) and value.name == _BASE for value in values):
                        found.append((call, owner.source))
                        continue
                    places = [order.index(value) for value in values if value in order]
                    if not places:
                        return None
                    inner = self._calls(order, places[0], seen | {method})
                if inner is None:
                    return None
                found += inner
        return found

    def _lacks_init(self, base: Value) -> bool:
        if isinstance(base, ClassValue):
            made = self.initialised(base)
            return made is not None and not made.exists
        return isinstance(base, External) and base.path.startswith(_WITHOUT_INIT)

    @staticmethod
    def _hands_on(method: nodes.FunctionDef, owner: ClassValue) -> bool:
        """Whether another method of the class calls an `__init__`, which this one may lead to."""
        for node in owner.node.body:
            if isinstance(node, nodes.FunctionDef) and node is not method:
                if any(
                    isinstance(call.func, nodes.Attribute) and call.func.attrname == "__init__"
                    for call in node.nodes_of_class(nodes.Call)
                ):
                    return True
        return False


def _argument(call: nodes.Call, name: str, position: int) -> nodes.NodeNG | None:
    """What a call passes for a parameter; None where it does not, or where nobody sees it."""
    given = next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
    if given is not None:
        return given
    return call.args[position] if 0 <= position < len(call.args) else None


def has_name(cls: ClassValue) -> bool:
    """Whether a class gives its objects a `config_name` itself."""
    return "config_name" in cls.node.locals or any(
        cls.node.parent_of(store) for store in cls.source.tree.stores.get("config_name", ())
    )


def _first_is_self(node: nodes.FunctionDef) -> bool:
    first = [*(node.args.posonlyargs or ()), *(node.args.args or ())][:1]
    return bool(first) and first[0].name == "self"


def _is_stub(node: nodes.FunctionDef) -> bool:
    """Whether a method only raises NotImplementedError."""
    body = [
        one for one in node.body if not (isinstance(one, nodes.Expr) and isinstance(one.value, nodes.Const))
    ]
    return (
        len(body) == 1 and isinstance(body[0], nodes.Raise) and "NotImplementedError" in body[0].as_string()
    )
