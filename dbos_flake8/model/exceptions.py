"""Exceptions: whether they can be pickled and made anew, and whether they get out.

Pickle makes an exception anew by calling its class with `args`, which are the arguments of
`BaseException.__init__`, or those of the class where nobody calls that.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.knowledge.serialisation import ExceptionArguments, load_serialisation
from dbos_flake8.model.endings import own_nodes
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Path
from dbos_flake8.model.payloads import is_data_class
from dbos_flake8.model.scopes import blocks_of
from dbos_flake8.model.values import ClassValue, External, Frame, Instance, Value

__all__ = ["Loss", "escapes", "is_kept_inside", "lineage", "loss_of", "raises_of"]

#: Methods by which an exception says itself how it is pickled, or made.
_OWN_PICKLING = frozenset({"__reduce__", "__reduce_ex__", "__new__", "__setstate__", "__getattr__", "args"})


@attrs.frozen(repr=False)
class Loss:
    """Why an exception cannot be made anew: what its class needs, and what pickle has for it."""

    #: The parameters of `__init__` that cannot be left out, or all of them where there are too few.
    needed: tuple[str, ...]
    #: How many values pickle gives back.
    given: int
    #: Whether some of the parameters can be passed by name alone.
    by_name: bool = False
    #: Whether nothing is passed on, because the class was called with keywords alone.
    is_called_by_name: bool = False


@attrs.frozen(repr=False)
class _Given:
    """What a call passes: how many values by position, which names."""

    positional: int
    names: frozenset[str] = frozenset()


def lineage(evaluator: Evaluator, raised: Value) -> tuple[Value, ...] | None:
    """The class of an exception and its bases, in the order of lookup; None where they are unknown."""
    if isinstance(raised, Instance):
        return evaluator.mro(raised.cls)
    if isinstance(raised, External) and raised.path.endswith("()"):
        cls = attrs.evolve(raised, path=raised.path.removesuffix("()"), made_by=None)
        return None if _known(cls) is None else (cls, External("builtins.Exception"))
    return None


def loss_of(evaluator: Evaluator, raised: Value) -> Loss | None:
    """Why an exception that was made by a visible call cannot be made anew; None when it can, or is unknown."""
    order, call = lineage(evaluator, raised), getattr(raised, "made_by", None)
    if not isinstance(call, nodes.Call) or any(isinstance(one, nodes.Starred) for one in call.args):
        return None
    if order is None or any(keyword.arg is None for keyword in call.keywords):
        return None
    if not _is_plain(evaluator, order):
        return None
    given = _Given(len(call.args), frozenset(keyword.arg for keyword in call.keywords))
    count = _Simulation(evaluator, order, given.positional).count(0, given)
    signature = next(_signatures(evaluator, order), None)
    if count is None or signature is None:
        return None
    required, most, by_name = signature
    if not by_name and len(required) <= count <= most:
        return None
    return Loss(
        (*required, *by_name),
        count,
        bool(by_name),
        is_called_by_name=count == 0 and not given.positional and bool(given.names) and not by_name,
    )


def _known(owner: External) -> ExceptionArguments | None:
    """What pickle needs for an exception of a library whose own class keeps what it is called with."""
    return load_serialisation().exceptions.get(owner.path)


def _is_plain(evaluator: Evaluator, order: tuple[Value, ...]) -> bool:
    """Whether nothing but `__init__` decides how objects of a class are made and pickled."""
    for owner in order:
        if isinstance(owner, External):
            if _known(owner) is None and not _is_plain_builtin(owner):
                return False
            continue
        if not isinstance(owner, ClassValue):
            return False
        node = owner.node
        if _OWN_PICKLING & node.locals.keys() or node.keywords:
            return False
        if node.decorators is not None and not is_data_class(evaluator, owner):
            return False
        if any(node.parent_of(store) for store in owner.source.tree.stores.get("args", ())):
            return False
        if "copyreg" in owner.source.text:
            return False
    return any(isinstance(owner, External) for owner in order)


def _is_plain_builtin(owner: External) -> bool:
    """Whether a class of Python pickles as `BaseException` does."""
    if owner.path in ("builtins.object", "abc.ABC", "typing.Generic"):
        return True
    module, _, name = owner.path.rpartition(".")
    cls = getattr(builtins, name, None) if module == "builtins" else None
    return (
        isinstance(cls, type)
        and issubclass(cls, BaseException)
        and cls.__reduce__ is BaseException.__reduce__
        and not issubclass(cls, (OSError, UnicodeError, ImportError, SyntaxError))
    )


#: `(parameters that are needed, most positional arguments, keyword-only parameters that are needed)`.
_Signature = tuple[tuple[str, ...], float, tuple[str, ...]]


def _signatures(evaluator: Evaluator, order: tuple[Value, ...]) -> Iterator[_Signature]:
    """The signatures of the `__init__` methods in the order of lookup."""
    for owner in order:
        known = _known(owner) if isinstance(owner, External) else None
        if known is not None:
            yield known.needs, float("inf"), known.by_name
        if not isinstance(owner, ClassValue):
            continue
        init = owner.node.locals.get("__init__", (None,))[-1]
        if isinstance(init, nodes.FunctionDef):
            yield _signature(init.args)
        elif is_data_class(evaluator, owner):
            yield _fields(owner.node)


def _signature(arguments: nodes.Arguments) -> _Signature:
    names = [one.name for one in (*(arguments.posonlyargs or ()), *(arguments.args or ()))][1:]
    required = names[: len(names) - len(arguments.defaults or ())]
    by_name = tuple(
        one.name
        for one, default in zip(arguments.kwonlyargs or (), arguments.kw_defaults or (), strict=True)
        if default is None
    )
    return tuple(required), float("inf") if arguments.vararg else len(names), by_name


def _fields(node: nodes.ClassDef) -> _Signature:
    """What a data class takes that inherits no fields."""
    fields = [
        statement
        for statement in node.body
        if isinstance(statement, nodes.AnnAssign) and "ClassVar" not in statement.annotation.as_string()
    ]
    required = tuple(one.target.name for one in fields if one.value is None)
    return required, len(fields), ()


@attrs.frozen(repr=False)
class _Simulation:
    """Follows `__init__` to `BaseException`, counting what is passed on."""

    evaluator: Evaluator
    order: tuple[Value, ...]
    #: How many values the class itself was called with: they are `args` where nobody passes any on.
    first: int

    def count(self, start: int, given: _Given) -> int | None:
        """How many values `args` has in the end; None when that is not known."""
        for place, owner in enumerate(self.order[start:], start):
            if isinstance(owner, External):
                if owner.path.startswith(("builtins.object", "abc.", "typing.")):
                    continue
                if _known(owner) is not None:
                    return self.first
                return None if given.names else given.positional
            assert isinstance(owner, ClassValue)
            init = owner.node.locals.get("__init__", (None,))[-1]
            if isinstance(init, nodes.FunctionDef):
                return self._through(init, owner, place, given)
            if is_data_class(self.evaluator, owner):
                if "__post_init__" in owner.node.locals or self._inherits_fields(place):
                    return None
                return self.first
        return None

    def _inherits_fields(self, place: int) -> bool:
        return any(
            isinstance(owner, ClassValue) and is_data_class(self.evaluator, owner)
            for owner in self.order[place + 1 :]
        )

    def _through(self, init: nodes.FunctionDef, owner: ClassValue, place: int, given: _Given) -> int | None:
        calls = list(self._passing_on(init, owner, place))
        if not calls:
            return self.first
        call, after, skipped = calls[0]
        is_certain = isinstance(call.parent, nodes.Expr) and call.parent.parent is init
        if len(calls) > 1 or not is_certain or after is None:
            return None
        passed = self._passed(call, init, given, skipped)
        return None if passed is None else self.count(after, passed)

    def _passing_on(
        self, init: nodes.FunctionDef, owner: ClassValue, place: int
    ) -> Iterator[tuple[nodes.Call, int | None, int]]:
        """`(call, place of the class it calls, arguments to skip)` of the calls of another `__init__`."""
        frame = self.evaluator.frame_at(init, owner.source)
        for call in init.nodes_of_class(nodes.Call):
            function = call.func
            if not isinstance(function, nodes.Attribute) or function.attrname != "__init__":
                continue
            if isinstance(function.expr, nodes.Call) and getattr(function.expr.func, "name", "") == "super":
                yield call, place + 1, 0
                continue
            found = self.evaluator.values(function.expr, frame)
            yield call, self._place_of(found[0]) if len(found) == 1 else None, 1

    def _place_of(self, cls: Value) -> int | None:
        """Where the order of lookup has a class, or the class of Python that inherits from it."""
        if cls in self.order:
            return self.order.index(cls)
        if not isinstance(cls, External) or not _is_base_of(cls, self.order):
            return None
        return next(place for place, owner in enumerate(self.order) if isinstance(owner, External))

    @staticmethod
    def _passed(call: nodes.Call, init: nodes.FunctionDef, given: _Given, skipped: int) -> _Given | None:
        arguments = init.args
        named = len(arguments.posonlyargs or ()) + len(arguments.args or ()) - 1
        count = 0
        for argument in call.args[skipped:]:
            if not isinstance(argument, nodes.Starred):
                count += 1
            elif isinstance(argument.value, nodes.Name) and argument.value.name == arguments.vararg:
                count += max(0, given.positional - named)
            else:
                return None
        if any(keyword.arg is None for keyword in call.keywords):
            return None
        return _Given(count, frozenset(keyword.arg for keyword in call.keywords))


# Where exceptions go


def raises_of(scope: nodes.NodeNG) -> tuple[nodes.Raise, ...]:
    """The statements of a function's own body that raise something new. The answer is kept on the node."""
    known: tuple[nodes.Raise, ...] | None = scope.__dict__.get("_dbos_raises")
    if known is None:
        known = ()
        if isinstance(scope, nodes.FunctionDef):
            inner = (nodes.FunctionDef, nodes.ClassDef, nodes.Lambda)
            known = tuple(
                one
                for statement in scope.body
                if not isinstance(statement, inner)
                for one in statement.nodes_of_class(nodes.Raise, skip_klass=inner)
                if one.exc is not None
            )
        scope.__dict__["_dbos_raises"] = known
    return known


def escapes(
    order: tuple[Value, ...], node: nodes.NodeNG, frame: Frame, path: Path, evaluator: Evaluator
) -> bool:
    """Whether an exception that a node raises, of these classes, leaves the function that the path begins with."""
    if _is_caught(order, node, frame, evaluator):
        return False
    return not any(
        _is_caught(order, edge.node, around, evaluator)
        for edge, around in zip(path.edges, path.frames, strict=False)
    )


def is_kept_inside(node: nodes.NodeNG, path: Path) -> bool:
    """Whether a handler for all exceptions, which raises none, stands around a node or a call on the path to it."""
    return any(
        field == "body" and isinstance(statement, nodes.Try) and any(map(_ends_it, statement.handlers))
        for place in (node, *(edge.node for edge in path.edges))
        for statement, field in blocks_of(place)
    )


def _ends_it(handler: nodes.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, nodes.Tuple) else [handler.type]
    is_broad = any(kind is None or kind.as_string() in ("Exception", "BaseException") for kind in kinds)
    return is_broad and not any(isinstance(one, nodes.Raise) for one in own_nodes(handler.body))


def _is_caught(order: tuple[Value, ...], node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> bool:
    for statement, field in blocks_of(node):
        if isinstance(statement, nodes.With) and field == "body":
            if any("suppress" in item.as_string() for item, _ in statement.items):
                return True
        if isinstance(statement, nodes.Try):
            if field == "body" and any(
                _may_catch(handler, order, frame, evaluator) for handler in statement.handlers
            ):
                return True
            if field != "finalbody" and any(
                isinstance(inner, (nodes.Return, nodes.Break, nodes.Continue))
                for inner in statement.finalbody
            ):
                return True
    return False


def _may_catch(
    handler: nodes.ExceptHandler, order: tuple[Value, ...], frame: Frame, evaluator: Evaluator
) -> bool:
    """Whether a handler may keep an exception from getting further."""
    if isinstance(handler.body[-1], nodes.Raise) and handler.body[-1].exc is None:
        return False  # it only looks at it
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, nodes.Tuple) else [handler.type]
    for kind in kinds:
        for value in evaluator.values(kind, frame):
            if value in order or not isinstance(value, (ClassValue, External)):
                return True
            if isinstance(value, External) and not value.path.startswith("builtins."):
                return True
            if isinstance(value, External) and _is_base_of(value, order):
                return True
    return False


def _is_base_of(value: External, order: tuple[Value, ...]) -> bool:
    """Whether a class of Python is a base of one of Python's classes that the exception inherits from."""
    base = getattr(builtins, value.path.rpartition(".")[2], None)
    classes = (
        getattr(builtins, owner.path.rpartition(".")[2], None)
        for owner in order
        if isinstance(owner, External) and owner.path.startswith("builtins.")
    )
    return isinstance(base, type) and any(isinstance(cls, type) and issubclass(cls, base) for cls in classes)
