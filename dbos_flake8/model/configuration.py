"""The configurations of DBOS that a file has: what `DBOS(config=...)` gets, and what is annotated as one.

A configuration is followed through variables, other modules, helpers and `{**base, ...}`, and by what
is set, updated and deleted in it afterwards, as far as the code says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from astroid import nodes

from dbos_flake8.model.calls import keyword_of
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.names import Evaluator, annotation_in
from dbos_flake8.model.scopes import (
    ELSEWHERE,
    bindings,
    enclosing,
    frame_of,
    frame_of_scope,
    happens_before,
    scope_of,
)
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    External,
    Frame,
    FunctionValue,
    Instance,
    ModuleValue,
    Value,
)

__all__ = ["Configuration", "Configurations", "Key"]

_CONSTRUCTOR = "dbos.DBOS"
_CONFIG = "dbos.DBOSConfig"

#: How far a configuration is followed from name to name.
_DEEPEST = 8
#: Methods of a dictionary that leave it as it is.
_READING = frozenset({"get", "keys", "items", "values", "copy", "__getitem__", "__contains__"})
#: Functions that get a dictionary and leave it as it is.
_READERS = ("builtins.", "copy.", "json.", "logging.", "pprint.", "typing.", "dbos.")


@attrs.frozen(eq=False, repr=False)
class Key:
    """One key of a configuration, where it is written."""

    name: str
    #: The text in the dictionary, the keyword, or the index.
    node: nodes.NodeNG
    #: What it is set to.
    value: nodes.NodeNG
    #: The activation in which the value is evaluated.
    frame: Frame
    #: Whether DBOS certainly gets this value: it is set on every way, and not replaced afterwards.
    is_certain: bool = True

    @property
    def source(self) -> Source:
        """The file in which the key is written."""
        return self.frame.source


@attrs.frozen(eq=False, repr=False)
class Configuration:
    """A configuration: what one constructor gets, or a dictionary that an annotation calls one."""

    #: What is handed to the constructor; or the dictionary, call or name that is annotated.
    node: nodes.NodeNG
    #: The constructor's call, if there is one.
    call: nodes.Call | None
    #: Every key in view, in the order in which they are set.
    keys: tuple[Key, ...]
    #: Whether it certainly has no other keys.
    is_complete: bool
    #: The one dictionary or call that makes it, if there is one.
    made_by: nodes.NodeNG | None = None
    #: Keys that the code itself reads from it.
    reads: frozenset[str] = frozenset()

    def certain(self, name: str) -> Key | None:
        """The key as DBOS certainly gets it; None when it is not set, or not certainly."""
        return next((key for key in reversed(self.keys) if key.name == name and key.is_certain), None)

    def lacks(self, *names: str) -> bool:
        """Whether none of the keys is set on any way."""
        return self.is_complete and not any(key.name in names for key in self.keys)


@attrs.frozen(repr=False)
class _Part:
    """The keys that an expression stands for, and whether there are no others."""

    keys: tuple[Key, ...] = ()
    is_complete: bool = False
    made_by: nodes.NodeNG | None = None
    reads: frozenset[str] = frozenset()

    def configuration(self, node: nodes.NodeNG, call: nodes.Call | None = None) -> Configuration:
        """The configuration that an expression is, or that a constructor gets."""
        return Configuration(node, call, self.keys, self.is_complete, self.made_by, self.reads)

    def with_key(self, key: Key) -> _Part:
        """With one more key, which replaces what it had before."""
        before = (attrs.evolve(one, is_certain=False) if one.name == key.name else one for one in self.keys)
        return attrs.evolve(self, keys=(*before, key))

    def joined(self, later: _Part) -> _Part:
        """With the keys of another, which come later."""
        part = self
        for key in later.keys:
            part = part.with_key(key)
        return attrs.evolve(
            part,
            is_complete=self.is_complete and later.is_complete,
            made_by=self.made_by or later.made_by,
            reads=self.reads | later.reads,
        )

    def without(self, name: str, is_certain: bool) -> _Part:
        """With a key deleted."""
        if is_certain:
            return attrs.evolve(self, keys=tuple(key for key in self.keys if key.name != name))
        keys = (attrs.evolve(key, is_certain=False) if key.name == name else key for key in self.keys)
        return attrs.evolve(self, keys=tuple(keys))

    def doubtful(self) -> _Part:
        """As one of several that it may be."""
        return attrs.evolve(self, keys=tuple(attrs.evolve(key, is_certain=False) for key in self.keys))

    def vague(self) -> _Part:
        """With keys that nobody knows."""
        return attrs.evolve(self.doubtful(), is_complete=False)


_UNKNOWN = _Part()


@attrs.define(eq=False, repr=False)
class Configurations:
    """The configurations of files, each file looked at once."""

    evaluator: Evaluator
    _known: dict[Source, tuple[Configuration, ...]] = attrs.field(init=False, factory=dict)

    def of(self, source: Source) -> tuple[Configuration, ...]:
        """The configurations of a file: what its constructors get first, then what is annotated."""
        known = self._known.get(source)
        if known is None:
            known = self._known[source] = tuple(_Search(self.evaluator, source).collect())
        return known

    def is_told_by(self, key: Key) -> bool:
        """Whether the file of a key itself tells that it belongs to a configuration."""
        return key.source.mentions_dbos and any(
            one.node is key.node for configuration in self.of(key.source) for one in configuration.keys
        )


@attrs.define(eq=False, repr=False)
class _Search:
    """Finds the configurations of one file."""

    evaluator: Evaluator
    source: Source
    #: The expressions that have been followed.
    followed: set[nodes.NodeNG] = attrs.field(init=False, factory=set)

    def collect(self) -> Iterator[Configuration]:
        made: list[nodes.Call] = []
        for call in self.source.tree.calls:
            if not any(
                keyword.arg in (None, "config") or self._is_key(keyword.arg) for keyword in call.keywords
            ):
                continue
            frame = self.evaluator.frame_at(call, self.source)
            for value in self.evaluator.values(call.func, frame):
                given = keyword_of(call, "config")
                if self._is_constructor(value, call, frame) and given is not None:
                    part = self._part(given, frame, 0)
                    yield part.configuration(given, call)
                elif _is_external(value, _CONFIG):
                    made.append(call)
        for call in made:
            yield from self._by_itself(call)
        if "DBOSConfig" in self.source.text:
            yield from self._annotated()

    def _annotated(self) -> Iterator[Configuration]:
        for node in self.source.tree.annotated:
            if isinstance(node.target, nodes.AssignName) and self._is_config(node.annotation):
                if node.value is not None:
                    yield from self._by_itself(node.value)
        for function in self.source.tree.functions:
            if function.returns is not None and self._is_config(function.returns):
                for returned in self.evaluator.results(function)[0]:
                    if returned.value is not None:
                        yield from self._by_itself(returned.value)
            for parameter in _parameters(function):
                annotation = None if parameter in self.followed else annotation_in(function.args, parameter)
                if annotation is not None and self._is_config(annotation):
                    frame = self.evaluator.frame_at(function.body[0], self.source)
                    part = self._changed(_UNKNOWN, parameter.name, function, parameter, None, frame, 0)
                    if part.keys:
                        yield part.configuration(parameter)

    def _by_itself(self, node: nodes.NodeNG) -> Iterator[Configuration]:
        """The configuration that an expression is, if no constructor was found to get it."""
        if node in self.followed:
            return
        frame = self.evaluator.frame_at(node, self.source)
        statement = node.parent
        targets = (
            statement.targets if isinstance(statement, nodes.Assign) else [getattr(statement, "target", None)]
        )
        part = self._part(node, frame, 0)
        if isinstance(statement, (nodes.Assign, nodes.AnnAssign)) and isinstance(
            targets[0], nodes.AssignName
        ):
            name = targets[0]
            part = self._changed(part, name.name, frame_of(name), name, None, frame, 0)
        if part.keys or part.is_complete:
            yield part.configuration(node)

    def _is_key(self, name: str | None) -> bool:
        config = self.evaluator.library.api.member(_CONFIG)
        return config is not None and any(parameter.name == name for parameter in config.parameters)

    def _is_constructor(self, value: Value, call: nodes.Call, frame: Frame) -> bool:
        if _is_external(value, _CONSTRUCTOR):
            return True
        if _is_external(value, "functools.partial") and call.args:
            first = self.evaluator.values(call.args[0], frame)
            return any(_is_external(one, _CONSTRUCTOR) for one in first)
        return (
            isinstance(value, ClassValue)
            and self.evaluator.initialiser(value) is None
            and any(_is_external(base, _CONSTRUCTOR) for base in self.evaluator.mro(value))
        )

    def _is_config(self, annotation: nodes.NodeNG) -> bool:
        frame = self.evaluator.frame_at(annotation, self.source)
        return any(_is_external(v, f"{_CONFIG}()") for v in self.evaluator.annotation(annotation, frame))

    # Expressions

    def _part(self, node: nodes.NodeNG, frame: Frame, depth: int) -> _Part:
        """The keys of the dictionary that an expression denotes."""
        if depth > _DEEPEST:
            return _UNKNOWN
        self.followed.add(node)
        if isinstance(node, nodes.Dict):
            return self._of_display(node, frame, depth + 1)
        if isinstance(node, nodes.Call):
            return self._of_call(node, frame, depth + 1)
        if isinstance(node, nodes.Name):
            return self._of_name(node, frame, depth + 1)
        if isinstance(node, nodes.Attribute):
            return self._of_attribute(node, frame, depth + 1)
        if isinstance(node, (nodes.Await, nodes.NamedExpr)):
            return self._part(node.value, frame, depth + 1)
        if isinstance(node, nodes.BinOp) and node.op == "|":
            return self._part(node.left, frame, depth + 1).joined(self._part(node.right, frame, depth + 1))
        if isinstance(node, nodes.IfExp):
            truth = self.evaluator.truth(node.test, frame)
            if truth is not None:
                return self._part(node.body if truth else node.orelse, frame, depth + 1)
            return _either(self._part(one, frame, depth + 1) for one in (node.body, node.orelse))
        if isinstance(node, nodes.BoolOp):
            parts = [self._part(one, frame, depth + 1) for one in node.values]
            return attrs.evolve(_either(parts), is_complete=False)
        return _UNKNOWN

    def _of_display(self, node: nodes.Dict, frame: Frame, depth: int) -> _Part:
        part = _Part((), True, node)
        for key, value in node.items:
            if isinstance(key, nodes.DictUnpack):
                part = part.joined(self._part(value, frame, depth))
            else:
                part = self._with(part, key, value, frame, True)
        return part

    def _with(
        self, part: _Part, key: nodes.NodeNG, value: nodes.NodeNG, frame: Frame, is_certain: bool
    ) -> _Part:
        """With what is set under an index; under one that nobody knows, keys may be missing from view."""
        name = constant_of(key, frame, self.evaluator)
        if name is None or not isinstance(name.value, str):
            return part.vague()
        return part.with_key(Key(name.value, key, value, frame, is_certain))

    def _of_call(self, node: nodes.Call, frame: Frame, depth: int) -> _Part:
        if isinstance(node.func, nodes.Attribute) and node.func.attrname == "copy" and not node.args:
            return self._part(node.func.expr, frame, depth)
        callees = self.evaluator.values(node.func, frame)
        callee = callees[0] if len(callees) == 1 else None
        if isinstance(callee, FunctionValue):
            return self._returned(callee, node, frame, depth)
        if not isinstance(callee, External):
            return _UNKNOWN
        if callee.path in ("builtins.dict", _CONFIG):
            first = self._part(node.args[0], frame, depth) if node.args else _Part((), True)
            return attrs.evolve(first.joined(self._of_keywords(node, frame, depth)), made_by=node)
        if callee.path in ("copy.copy", "copy.deepcopy") and node.args:
            return self._part(node.args[0], frame, depth)
        if callee.path in ("typing.cast", "typing_extensions.cast") and len(node.args) == 2:
            return self._part(node.args[1], frame, depth)
        return _UNKNOWN

    def _of_keywords(self, node: nodes.Call, frame: Frame, depth: int, is_certain: bool = True) -> _Part:
        part = _Part((), True)
        for keyword in node.keywords:
            if keyword.arg is None:
                part = part.joined(self._part(keyword.value, frame, depth))
            else:
                part = part.with_key(Key(keyword.arg, keyword, keyword.value, frame, is_certain))
        return part

    def _returned(self, function: FunctionValue, node: nodes.Call, frame: Frame, depth: int) -> _Part:
        if not isinstance(function.node, nodes.FunctionDef):
            return _UNKNOWN
        returns, yields = self.evaluator.results(function.node)
        if yields or not returns or any(one.value is None for one in returns):
            return _UNKNOWN
        inner = self.evaluator.call_frame(function, self.evaluator.arguments(node, frame))
        part = _either(self._part(one.value, inner, depth) for one in returns)
        given = dict(_passed(function, node))
        keys = (self._handed_in(key, function.node, given, frame) for key in part.keys)
        return attrs.evolve(part, keys=tuple(keys))

    def _handed_in(
        self, key: Key, function: nodes.FunctionDef, given: dict[str, nodes.NodeNG], frame: Frame
    ) -> Key:
        """A key of what a function returns; where it is a parameter, what the call passes for it."""
        value = key.value
        if not (isinstance(value, nodes.Name) and value.name in given and frame_of(value) is function):
            return key
        if len(function.locals.get(value.name, ())) != 1 or not self._takes_value(key.name):
            return key
        argument = given[value.name]
        return Key(key.name, argument, argument, frame, key.is_certain)

    def _takes_value(self, name: str) -> bool:
        """Whether a key is one whose value alone can be wrong, in the newest release as well."""
        library = self.evaluator.library
        config = library.api.member(_CONFIG)
        newest = library.api.releases_in(None)[-1]
        return (
            config is not None
            and any(one.name == name for one in config.parameters_in(newest))
            and library.behaviour.configuration.kinds.get(name) not in ("list", "dictionary")
        )

    # Names

    def _of_name(self, node: nodes.Name, frame: Frame, depth: int) -> _Part:
        for scope in enclosing(scope_of(node)):
            if node.name in scope.locals:
                return self._bound(
                    node.name, scope, node, self.evaluator.frame_for(frame_of_scope(scope), frame), depth
                )
        return _UNKNOWN

    def _bound(self, name: str, scope: nodes.NodeNG, use: nodes.NodeNG, frame: Frame, depth: int) -> _Part:
        """What a name denotes that belongs to a scope."""
        is_here = frame_of(use) is scope
        parts = []
        for binding in _origins(scope, name, use):
            self.followed.add(binding)
            part = self._given(binding, name, frame, depth)
            parts.append(self._changed(part, name, scope, binding, use if is_here else None, frame, depth))
        return _either(parts)

    def _given(self, binding: nodes.NodeNG, name: str, frame: Frame, depth: int) -> _Part:
        """What a name is given where it is bound."""
        parent = binding.parent
        if isinstance(binding, nodes.ImportFrom):
            original = next((real for real, alias in binding.names if (alias or real) == name), name)
            module = self.evaluator.imported_module(frame.source, binding)
            return self._in_module(module, original, depth)
        if isinstance(binding, nodes.AssignName) and isinstance(
            parent, (nodes.Assign, nodes.AnnAssign, nodes.NamedExpr)
        ):
            return _UNKNOWN if parent.value is None else self._part(parent.value, frame, depth)
        return _UNKNOWN

    def _in_module(self, module: Value, name: str, depth: int) -> _Part:
        if depth > _DEEPEST or not isinstance(module, ModuleValue) or module.source is None:
            return _UNKNOWN
        tree = module.source.tree.module
        if name not in tree.locals:
            return _UNKNOWN
        return self._bound(name, tree, ELSEWHERE, self.evaluator.module_frame(module.source), depth + 1)

    def _of_attribute(self, node: nodes.Attribute, frame: Frame, depth: int) -> _Part:
        owners = self.evaluator.values(node.expr, frame)
        owner = owners[0] if len(owners) == 1 else None
        if isinstance(owner, ModuleValue):
            return self._in_module(owner, node.attrname, depth)
        cls = owner.cls if isinstance(owner, Instance) else owner
        if not isinstance(cls, ClassValue):
            return _UNKNOWN
        stores = [
            store.parent
            for store in cls.source.tree.stores.get(node.attrname, ())
            if isinstance(frame_of(store).parent, nodes.ClassDef) and frame_of(store).parent is cls.node
        ]
        if node.attrname in cls.node.locals and not stores:
            stores = [binding.parent for binding in cls.node.locals[node.attrname]]
        if (
            len(stores) != 1
            or not isinstance(stores[0], (nodes.Assign, nodes.AnnAssign))
            or stores[0].value is None
        ):
            return _UNKNOWN
        # Whoever holds the object may set more.
        inner = self.evaluator.frame_at(stores[0], cls.source)
        return attrs.evolve(self._part(stores[0].value, inner, depth), is_complete=False)

    # Changes

    def _changed(
        self,
        part: _Part,
        name: str,
        scope: nodes.NodeNG,
        binding: nodes.NodeNG,
        use: nodes.NodeNG | None,
        frame: Frame,
        depth: int,
    ) -> _Part:
        """A dictionary with what is done to it by its name, up to a use in the same scope."""
        start = _place(binding)
        end = _place(use) if use is not None else None
        for load in scope.nodes_of_class((nodes.Name, nodes.AssignName)):
            if load.name != name or load is binding or load is use:
                continue
            inner = frame_of(load)
            if inner is scope and not (start < _place(load) and (end is None or _place(load) < end)):
                # What is done elsewhere does not change it, but tells what else it is for.
                part = attrs.evolve(part, reads=self._change(part, load, frame, False, depth).reads)
                continue
            if inner is not scope and name in inner.locals and not _declares_global(inner, name):
                continue
            is_certain = inner is scope and happens_before(load.statement(), use)
            part = self._change(part, load, frame, is_certain, depth)
        return part

    def _change(self, part: _Part, load: nodes.NodeNG, frame: Frame, is_certain: bool, depth: int) -> _Part:
        if frame_of(load) is not frame.scope:
            frame = self.evaluator.frame_at(load, frame.source)
        parent = load.parent
        if isinstance(parent, nodes.AugAssign) and parent.target is load and parent.op == "|=":
            return self._updated(part, self._part(parent.value, frame, depth), is_certain)
        if isinstance(load, nodes.AssignName):
            return part  # another binding
        if isinstance(parent, nodes.Subscript) and parent.value is load:
            return self._indexed(part, parent, frame, is_certain)
        if isinstance(parent, nodes.Attribute) and isinstance(parent.parent, nodes.Call):
            if parent.parent.func is parent:
                return self._method(part, parent.attrname, parent.parent, frame, is_certain, depth)
        return part if self._only_reads(load, frame) else attrs.evolve(part, is_complete=False)

    def _indexed(self, part: _Part, target: nodes.Subscript, frame: Frame, is_certain: bool) -> _Part:
        statement = target.parent
        if isinstance(statement, nodes.Assign) and target in statement.targets:
            return self._with(part, target.slice, statement.value, frame, is_certain)
        if isinstance(statement, nodes.Delete):
            name = constant_of(target.slice, frame, self.evaluator)
            if name is not None and isinstance(name.value, str):
                return part.without(name.value, is_certain)
            return part.vague()
        if isinstance(statement, (nodes.AugAssign, nodes.AnnAssign)) and statement.target is target:
            return part.vague()
        return self._read(part, target.slice, frame)

    def _read(self, part: _Part, key: nodes.NodeNG, frame: Frame) -> _Part:
        """With a key that is read."""
        name = constant_of(key, frame, self.evaluator)
        if name is None or not isinstance(name.value, str):
            return part
        return attrs.evolve(part, reads=part.reads | {name.value})

    def _method(
        self, part: _Part, method: str, call: nodes.Call, frame: Frame, is_certain: bool, depth: int
    ) -> _Part:
        if method in _READING:
            return self._read(part, call.args[0], frame) if call.args else part
        if method == "update":
            for argument in call.args:
                part = self._updated(part, self._part(argument, frame, depth), is_certain)
            return self._updated(part, self._of_keywords(call, frame, depth), is_certain)
        if method == "setdefault" and len(call.args) == 2:
            name = constant_of(call.args[0], frame, self.evaluator)
            earlier = [key for key in part.keys if name is not None and key.name == name.value]
            if any(key.is_certain for key in earlier):
                return part
            is_new = part.is_complete and not earlier
            return self._with(part, call.args[0], call.args[1], frame, is_certain and is_new)
        if method == "pop" and call.args:
            name = constant_of(call.args[0], frame, self.evaluator)
            if name is not None and isinstance(name.value, str):
                return part.without(name.value, is_certain)
        return part.vague()

    @staticmethod
    def _updated(part: _Part, later: _Part, is_certain: bool) -> _Part:
        return part.joined(later if is_certain else later.doubtful())

    def _only_reads(self, load: nodes.NodeNG, frame: Frame) -> bool:
        """Whether the code around a name leaves the dictionary that it denotes as it is."""
        parent = load.parent
        if isinstance(parent, nodes.Keyword):
            if parent.arg is None:
                return True
            parent = parent.parent
        if isinstance(parent, nodes.Call):
            callees = self.evaluator.values(parent.func, frame)
            return all(isinstance(one, External) and one.path.startswith(_READERS) for one in callees)
        return isinstance(
            parent,
            (
                nodes.Dict,
                nodes.Return,
                nodes.FormattedValue,
                nodes.Compare,
                nodes.If,
                nodes.Expr,
                nodes.Assert,
            ),
        )


def _is_external(value: Value, path: str) -> bool:
    return isinstance(value, External) and value.path == path


def _either(parts: Iterable[_Part]) -> _Part:
    """One of several: no key is certain, unless there is but one."""
    found = list(parts)
    if len(found) == 1:
        return found[0]
    return _Part(
        tuple(key for part in found for key in part.doubtful().keys),
        bool(found) and all(part.is_complete for part in found),
        reads=frozenset(name for part in found for name in part.reads),
    )


def _origins(scope: nodes.NodeNG, name: str, use: nodes.NodeNG) -> list[nodes.NodeNG]:
    """The bindings that make the dictionary which a use sees; `|=` only changes one."""
    found: dict[nodes.NodeNG, None] = {}
    todo = [use]
    while todo:
        for binding in bindings(scope, name, todo.pop()):
            if binding not in found:
                found[binding] = None
                if isinstance(binding.parent, nodes.AugAssign):
                    todo.append(binding.parent.value)
    return [binding for binding in found if not isinstance(binding.parent, nodes.AugAssign)]


def _place(node: nodes.NodeNG) -> tuple[int, int]:
    return (node.lineno or 0, node.col_offset or 0)


def _declares_global(scope: nodes.NodeNG, name: str) -> bool:
    return any(name in node.names for node in scope.nodes_of_class((nodes.Global, nodes.Nonlocal)))


def _passed(function: FunctionValue, call: nodes.Call) -> Iterator[tuple[str, nodes.NodeNG]]:
    """The parameters of a function with the expressions that a call passes for them, as far as they stand in it."""
    arguments = function.node.args
    names = [one.name for one in (*(arguments.posonlyargs or ()), *(arguments.args or ()))]
    if function.receiver is not None:
        names = names[1:]
    for name, argument in zip(names, call.args, strict=False):
        if isinstance(argument, nodes.Starred):
            break
        yield name, argument
    for keyword in call.keywords:
        if keyword.arg is not None:
            yield keyword.arg, keyword.value


def _parameters(function: nodes.FunctionDef) -> list[nodes.AssignName]:
    arguments = function.args
    return [*(arguments.posonlyargs or ()), *(arguments.args or ()), *(arguments.kwonlyargs or ())]
