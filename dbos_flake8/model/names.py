"""Expressions to values: what a name, an attribute or a call denotes.

The evaluator is lazy and flow-aware: a name is what the assignments that reach it say,
a parameter what the call at hand gives. It follows imports inside the project, never
outside, and answers `UNKNOWN` where it does not know.
"""

from __future__ import annotations

import builtins
import functools
import os
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

from dbos_flake8.model.annotations import promised
from dbos_flake8.model.constants import calculated
from dbos_flake8.model.scopes import ELSEWHERE, bindings, blocks_of, changes_of, enclosing, frame_of, scope_of
from dbos_flake8.model.source import AnalysisError, Project, Source
from dbos_flake8.model.tree import names_in, results_of
from dbos_flake8.model.truth import deciding_names, truth
from dbos_flake8.model.values import (
    UNKNOWN,
    UNKNOWN_VALUES,
    Awaitable,
    BoundName,
    ClassValue,
    Constant,
    Container,
    Decorator,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    ModuleValue,
    Order,
    Parameter,
    Partial,
    Registration,
    Unknown,
    Value,
    Values,
    union,
)

if TYPE_CHECKING:
    from dbos_flake8.model.library import Library

__all__ = ["Arguments", "Evaluator", "Values", "annotation_in", "is_stub"]

#: How deep expressions are followed through assignments and calls.
_DEEPEST = 60
#: How often one function is followed inside itself.
_MOST_RECURSION = 2
#: How many expressions are evaluated for one linted file before the rest is unknown.
_MOST_STEPS = 150_000

_BUILTINS = frozenset(dir(builtins))


@attrs.define(eq=False, repr=False)
class Arguments:
    """What a call passes: values by position and by keyword, `*` and `**` as far as they are known.

    Nobody changes it; frozen, it would take three times as long to make.
    """

    positional: tuple[Values, ...] = ()
    keywords: tuple[tuple[str, Values], ...] = ()
    #: Whether there may be more positional arguments than `positional` shows.
    more: bool = False
    #: Whether there may be more keywords.
    more_keywords: bool = False
    #: What is among the positional arguments that `more` stands for, if that is known.
    rest: Values = ()


def _named_items(node: nodes.NodeNG, values: Values) -> list[tuple[str, Values]] | None:
    """The keywords that `**` passes; None where the dictionary is not known as a whole."""
    container = values[0] if len(values) == 1 else None
    if not isinstance(container, Container) or container.kind not in ("dict", "kwargs"):
        return None
    if container.kind == "kwargs" and not _is_handed_on_alone(node):
        return None
    named = [(key, item) for key, item in container.items if isinstance(key, str)]
    if len(named) < len(container.items):
        return None
    if isinstance(node, nodes.Name):
        changes = changes_of(node.name, frame_of(node))
        if changes.removes_more or changes.adds:
            return None
        named = [one for one in named if one[0] not in changes.removed]
    return named


def _is_handed_on_alone(node: nodes.NodeNG) -> bool:
    """Whether a function does nothing with its `**kwargs` but to hand them on as they came."""
    scope = frame_of(node)
    return (
        isinstance(node, nodes.Name)
        and isinstance(scope, (nodes.FunctionDef, nodes.Lambda))
        and len(scope.locals.get(node.name, ())) == 1
        and all(
            isinstance(load.parent, nodes.Keyword) and load.parent.arg is None
            for load in names_in(scope)
            if load.name == node.name
        )
    )


#: Stands for the arguments where nobody looks at them.
_NO_ARGUMENTS = Arguments(more=True, more_keywords=True)


@attrs.define(eq=False, repr=False)
class Evaluator:
    """Answers what expressions denote, for all files of one project.

    Answers are remembered as long as the evaluator lives, which is as long as the
    texts of the project's files stay the same.
    """

    project: Project
    library: Library
    #: How many answers are remembered.
    remembered: int = attrs.field(init=False, default=0)
    _frames: dict[object, Frame] = attrs.field(init=False, factory=dict)
    _globals: dict[tuple[nodes.Module, str], Values] = attrs.field(init=False, factory=dict)
    _active_globals: set[tuple[nodes.Module, str]] = attrs.field(init=False, factory=set)
    _attributes: dict[tuple[Value, str], Values] = attrs.field(init=False, factory=dict)
    _annotations: dict[tuple[nodes.NodeNG, Frame], Values] = attrs.field(init=False, factory=dict)
    _sources: dict[nodes.Module, Source] = attrs.field(init=False, factory=dict)
    _module_frames: dict[nodes.Module, Frame] = attrs.field(init=False, factory=dict)
    _mro: dict[nodes.ClassDef, tuple[Value, ...]] = attrs.field(init=False, factory=dict)
    _deciding: dict[nodes.NodeNG, tuple[frozenset[str], frozenset[str]]] = attrs.field(
        init=False, factory=dict
    )
    _running: dict[nodes.NodeNG, int] = attrs.field(init=False, factory=dict)
    _subclasses: dict[tuple[nodes.NodeNG, str], list[ClassValue]] = attrs.field(init=False, factory=dict)
    _around: dict[nodes.ClassDef, list[Source]] = attrs.field(init=False, factory=dict)
    _depth: int = attrs.field(init=False, default=0)
    #: Expressions that asked for themselves and are still being worked out, and what hangs on them.
    _circles: set[tuple[nodes.NodeNG, Frame]] = attrs.field(init=False, factory=set)
    _provisional: list[tuple[nodes.NodeNG, Frame]] = attrs.field(init=False, factory=list)
    steps: int = attrs.field(init=False, default=0)

    @property
    def is_exhausted(self) -> bool:
        """Whether so much was asked that further answers are all unknown."""
        return self.steps >= _MOST_STEPS

    # Frames

    def module_frame(self, source: Source) -> Frame:
        """The activation of a module's own code."""
        module = source.tree.module
        frame = self._module_frames.get(module)
        if frame is None:
            self._sources[module] = source
            frame = self._module_frames[module] = Frame(module, source, None, None)
        return frame

    def source_of(self, node: nodes.NodeNG) -> Source | None:
        """The file that a node belongs to, if its module has been looked at."""
        return self._sources.get(node.root())

    def _frame(
        self,
        scope: nodes.NodeNG,
        source: Source,
        outer: Frame | None,
        arguments: dict[str, Values] | None,
        receiver: Value | None,
    ) -> Frame:
        given = None if arguments is None else frozenset(arguments.items())
        key = (scope, outer, given, receiver)
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = Frame(scope, source, outer, arguments, receiver)
        return frame

    def open_frame(self, function: FunctionValue) -> Frame:
        """An activation of a function by a call that nobody sees."""
        receiver = function.receiver
        if isinstance(receiver, Instance) and receiver.made_by is None and receiver.frame is None:
            if receiver.cls.node is function.node.parent:
                receiver = None  # any object of the class, which is what a method runs on anyway
        return self._frame(function.node, function.source, function.outer, None, receiver)

    def call_frame(self, function: FunctionValue, arguments: Arguments) -> Frame:
        """The activation of a function by a call with these arguments."""
        given = self._bind(function, arguments)
        if given:
            self._forget_idle_constants(function.node, given)
        return self._frame(function.node, function.source, function.outer, given, function.receiver)

    def _forget_idle_constants(self, node: nodes.NodeNG, given: dict[str, Values]) -> None:
        """Leave out numbers and texts that decide nothing in a function.

        Calls that differ in them alone are then one activation, which is walked once.
        """
        for name, values in given.items():
            if not any(isinstance(value, Constant) for value in values):
                continue
            decided = self._deciding.get(node)
            if decided is None:
                decided = self._deciding[node] = deciding_names(node, self.library.behaviour.step_options.numbers)
            tested, handed_on = decided
            if name in tested or (name in handed_on and all(map(_is_flag, values))):
                continue
            given[name] = tuple(UNKNOWN if isinstance(v, Constant) else v for v in values)

    def _bind(self, function: FunctionValue, arguments: Arguments) -> dict[str, Values] | None:
        parameters = function.node.args
        if parameters is None:
            return None
        names, keyword_only = _signature(parameters)
        if function.receiver is not None:
            names = names[1:]
        bound: dict[str, Values] = {}
        for name, values in zip(names, arguments.positional, strict=False):
            bound[name] = values
        if parameters.vararg and len(arguments.positional) > len(names):
            rest = arguments.positional[len(names) :]
            bound[parameters.vararg] = (
                Container(
                    "tuple",
                    tuple((index, values) for index, values in enumerate(rest)),
                    _first(function.node),
                ),
            )
        if parameters.vararg and parameters.vararg not in bound and arguments.rest:
            item = (None, arguments.rest)
            bound[parameters.vararg] = (Container("tuple", (item,), _first(function.node)),)
        for name, values in arguments.keywords:
            if name in keyword_only or name in names:
                bound[name] = values
        if parameters.kwarg and not arguments.more_keywords:
            known = {*names, *keyword_only}
            extra = tuple((name, values) for name, values in arguments.keywords if name not in known)
            bound[parameters.kwarg] = (Container("kwargs", extra, _first(function.node)),)
        if arguments.more_keywords or arguments.more:
            for name in (*names, *keyword_only) if arguments.more_keywords else names:
                bound.setdefault(name, UNKNOWN_VALUES)
        return bound

    def frame_for(self, scope: nodes.NodeNG, frame: Frame) -> Frame:
        """The activation of `scope` that code in `frame` sees: itself, a closure, or an open one."""
        current: Frame | None = frame
        while current is not None:
            if current.scope is scope:
                return current
            current = current.outer
        source = frame.source
        if isinstance(scope, nodes.Module):
            return self.module_frame(self._sources.get(scope, source))
        if isinstance(scope, nodes.ClassDef):
            return self.frame_for(frame_of(scope), frame)
        around = self._definition_frame(scope, frame)
        return self._frame(scope, source, around, None, None)

    def _definition_frame(self, node: nodes.NodeNG, frame: Frame) -> Frame | None:
        """The activation in which a function is defined; None at module level."""
        around = frame_of(node)
        while isinstance(around, nodes.ClassDef):
            around = frame_of(around)
        return None if isinstance(around, nodes.Module) else self.frame_for(around, frame)

    def frame_at(self, node: nodes.NodeNG, source: Source) -> Frame:
        """The open activation of the code around a node."""
        scope = frame_of(node)
        while isinstance(scope, nodes.ClassDef):
            scope = frame_of(scope)
        module = self.module_frame(source)
        return module if isinstance(scope, nodes.Module) else self.frame_for(scope, module)

    # Expressions

    def values(self, node: nodes.NodeNG, frame: Frame) -> Values:
        """What an expression may denote in an activation; at least one value."""
        known = frame.answers.get(node)
        if known is not None:
            if known is _ASKED:
                self._circles.add((node, frame))
                return UNKNOWN_VALUES
            return known
        kind = type(node)
        if kind is nodes.Name:
            known = frame.names.get(node.name)
            if known is not None and scope_of(node) is frame.scope:
                return known
        elif kind is nodes.Const:
            known = frame.answers[node] = (Constant(node.value),)
            return known
        handler = _HANDLERS.get(kind)
        if handler is None:
            return UNKNOWN_VALUES
        if self._depth >= _DEEPEST or self.steps >= _MOST_STEPS:
            return UNKNOWN_VALUES
        frame.answers[node] = _ASKED  # what asks for itself is unknown
        self._depth += 1
        self.steps += 1
        self.remembered += 1
        found = UNKNOWN_VALUES
        try:
            found = handler(self, node, frame)
        finally:
            self._depth -= 1
            frame.answers[node] = found
            if self._circles:
                self._close_circle(node, frame)
        return found

    def _close_circle(self, node: nodes.NodeNG, frame: Frame) -> None:
        """Forget what was worked out while an expression asked for itself: it is known better now.

        `pending` in `done, pending = wait(pending)` is what it was before the loop, and what the
        call gives; whoever asked for `done` first knew nothing yet of the latter.
        """
        if (node, frame) not in self._circles:
            self._provisional.append((node, frame))
            return
        self._circles.discard((node, frame))
        if not self._circles:
            for inner, around in self._provisional:
                around.answers.pop(inner, None)
            self._provisional.clear()

    def _name(self, node: nodes.Name, frame: Frame) -> Values:
        name: str = node.name
        scope = frame.scope
        if scope_of(node) is not scope:
            return self.lookup(name, node, frame)
        owner = scope
        if name not in scope.locals:
            owner = self._owner(name, frame)
            if owner is None:
                return self._unbound(name, node, frame)
        if owner is not scope and isinstance(owner, nodes.Module):
            found = self._global(owner, name, frame)
            if (owner, name) in self._globals:  # and not only asked for by itself
                frame.names[name] = found
            return found
        found = self._bound_in(owner, name, node, frame)
        if len(owner.locals[name]) == 1 and not self._is_inside_itself(owner.locals[name][0], frame):
            frame.names[name] = found  # it is the same wherever it is read
        return found

    @staticmethod
    def _owner(name: str, frame: Frame) -> nodes.NodeNG | None:
        """The scope around an activation's own that binds a name."""
        if frame.outer is None:  # there is no function around it
            module = frame.source.tree.module
            return module if name in module.locals else None
        return next((one for one in enclosing(frame.scope) if name in one.locals), None)

    def _unbound(self, name: str, node: nodes.Name, frame: Frame) -> Values:
        """What a name denotes that no scope binds: a built-in one, as a rule."""
        if "*" in frame.source.tree.module.locals:
            return self.lookup(name, node, frame)
        found = frame.names[name] = _built_in(name)
        return found

    @staticmethod
    def _is_inside_itself(binding: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a name is asked for while what it is given is being worked out."""
        value = getattr(binding.parent, "value", None)
        known = None if value is None else frame.answers.get(value)
        return known is _ASKED or known is UNKNOWN_VALUES

    def lookup(self, name: str, node: nodes.NodeNG, frame: Frame) -> Values:
        """What a bare name denotes where `node` stands."""
        for scope in enclosing(scope_of(node)):
            if name in scope.locals:
                if isinstance(scope, nodes.Module) and scope_of(node) is not scope:
                    return self._global(scope, name, frame)
                return self._bound_in(scope, name, node, frame)
            if isinstance(scope, nodes.ClassDef) and name in ("__class__", "__qualname__"):
                return UNKNOWN_VALUES
            if isinstance(scope, nodes.Module):
                starred = self._starred(scope, name, frame)
                if starred is not None:
                    return starred
        return _built_in(name)

    def _bound_in(self, scope: nodes.NodeNG, name: str, node: nodes.NodeNG, frame: Frame) -> Values:
        inner = frame if scope is frame.scope else self.frame_for(_function_scope(scope), frame)
        found = self._possible(bindings(scope, name, node), inner)
        if len(found) == 1:
            values = self.bound(found[0], name, scope, inner) or UNKNOWN_VALUES
        else:
            values = union([self.bound(binding, name, scope, inner) for binding in found])
        if name in frame.source.tree.rebound_inside:
            values = _changeable(values)
        return values

    def _global(self, module: nodes.Module, name: str, frame: Frame) -> Values:
        """What a module-level name denotes inside the module's functions."""
        key = (module, name)
        known = self._globals.get(key)
        if known is None:
            if key in self._active_globals:
                return UNKNOWN_VALUES
            self._active_globals.add(key)
            try:
                inner = self.frame_for(module, frame)
                found = self._possible(bindings(module, name, ELSEWHERE), inner)
                known = union([self.bound(binding, name, module, inner) for binding in found])
                if len(found) > 1:
                    # Some function rebinds the name: what it was given is anybody's guess.
                    known = tuple(UNKNOWN if isinstance(v, Parameter) else v for v in known)
            finally:
                self._active_globals.discard(key)
            self._globals[key] = known
        return known

    def _possible(self, found: list[nodes.NodeNG], frame: Frame) -> list[nodes.NodeNG]:
        """The bindings that no literal test around them rules out."""
        if len(found) < 2:
            return found
        return [binding for binding in found if not self._ruled_out(binding, frame)] or found

    def _starred(self, module: nodes.Module, name: str, frame: Frame) -> Values | None:
        key = (module, f"*.{name}")
        if key in self._active_globals:
            return None  # modules that import everything of each other
        self._active_globals.add(key)
        try:
            return self._found_by_star(module, name, frame)
        finally:
            self._active_globals.discard(key)

    def _found_by_star(self, module: nodes.Module, name: str, frame: Frame) -> Values | None:
        for statement in module.locals.get("*", ()):
            source = self.frame_for(module, frame).source
            origin = self.imported_module(source, statement)
            found: Values = UNKNOWN_VALUES
            if isinstance(origin, ModuleValue) and origin.source is not None:
                found = self.member(origin, name)
            elif isinstance(origin, External):
                external = self.library.attribute(origin, name)
                if external is not None and self.library.exists(external):
                    found = (external,)
            if found != UNKNOWN_VALUES:
                return found
        return None

    def bound(self, binding: nodes.NodeNG, name: str, scope: nodes.NodeNG, frame: Frame) -> Values:
        """What one binding of a name gives it."""
        if isinstance(binding, nodes.AssignName):
            if isinstance(binding.parent, nodes.Arguments):
                return self._parameter(binding, binding.parent, frame)
            inner = frame_of(binding)
            if inner is not _function_scope(scope) and not isinstance(inner, nodes.ClassDef):
                frame = self.frame_for(inner, frame)
            return self._assigned(binding, frame)
        if isinstance(binding, nodes.FunctionDef):
            return self.defined(binding, frame)
        if isinstance(binding, nodes.ClassDef):
            return (ClassValue(binding, frame.source),)
        if isinstance(binding, nodes.ImportFrom):
            return self._from_import(binding, name, frame.source)
        if isinstance(binding, nodes.Import):
            return self._import(binding, name, frame.source)
        if isinstance(binding, nodes.Arguments):  # how astroid binds *args and **kwargs
            if frame.scope is binding.parent and frame.arguments is not None:
                return frame.arguments.get(name, UNKNOWN_VALUES)
            return (Parameter(binding.parent, name),)
        return UNKNOWN_VALUES

    def _import(self, node: nodes.Import, name: str, source: Source) -> Values:
        for module, alias in node.names:
            if alias == name:
                return (self._module(source, module),)
            if alias is None and module.split(".")[0] == name:
                return (self._module(source, name),)
        return UNKNOWN_VALUES

    def _module(self, source: Source, dotted: str) -> Value:
        path = self.project.resolve(source, dotted)
        if path is None:
            if dotted.startswith("."):
                return UNKNOWN
            return External(self.library.callables.aliases.get(dotted, dotted))
        return self._module_at(path)

    def _module_at(self, path: str) -> ModuleValue:
        source = self.project.source(path) if path.endswith(".py") else None
        return ModuleValue(path, source)

    def imported_sources(self, source: Source) -> Iterator[Source]:
        """The file itself, and the files of the project that it imports."""
        yield source
        frame = self.module_frame(source)
        for name, found in source.tree.module.locals.items():
            for binding in found:
                if isinstance(binding, (nodes.Import, nodes.ImportFrom)):
                    for value in self.bound(binding, name, source.tree.module, frame):
                        if isinstance(value, ModuleValue) and value.source is not None:
                            yield value.source
                    if isinstance(binding, nodes.ImportFrom):
                        module = self.imported_module(source, binding)
                        if isinstance(module, ModuleValue) and module.source is not None:
                            yield module.source

    def imported(self, source: Source, word: str = "") -> Iterator[Value]:
        """What the import statements of a file bring from the project, wherever they stand in it.

        With a word, only from files with it in their text, and from packages, which hand things on.
        """
        for module, names in source.imports:
            found = self._module(source, module)
            if not isinstance(found, ModuleValue):
                continue
            if word and found.source is not None and not found.source.is_package:
                if word not in found.source.text:
                    continue
            if not names or "*" in names:
                yield found
            for name in names:
                yield from self.attribute(found, name)

    def imported_module(self, source: Source, node: nodes.ImportFrom) -> Value:
        """The module that a `from` statement names."""
        return self._module(source, "." * (node.level or 0) + (node.modname or ""))

    def _from_import(self, node: nodes.ImportFrom, name: str, source: Source) -> Values:
        original = next((real for real, alias in node.names if (alias or real) == name), name)
        module = self.imported_module(source, node)
        if isinstance(module, ModuleValue) and module.source is source and source.is_package:
            # `from . import prices` in the package's own `__init__`
            inner = self.project.submodule(os.path.dirname(module.path), original)
            if inner is not None:
                return (self._module_at(inner),)
        return self.attribute(module, original)

    def member(self, module: ModuleValue, name: str) -> Values:
        """What `module.name` is, seen from outside the module."""
        if module.source is not None:
            try:
                tree = module.source.tree
            except AnalysisError:
                return UNKNOWN_VALUES
            frame = self.module_frame(module.source)
            if name in tree.module.locals:
                canonical = self.library.canonical_in(module.source, name)
                if canonical is not None:
                    return (canonical,)
                found = self._possible(bindings(tree.module, name, ELSEWHERE), frame)
                return union(self.bound(binding, name, tree.module, frame) for binding in found)
            starred = self._starred(tree.module, name, frame)
            if starred is not None:
                return starred
        if module.source is None or module.source.is_package:
            folder = module.path if module.source is None else os.path.dirname(module.path)
            inner = self.project.submodule(folder, name)
            if inner is not None:
                return (self._module_at(inner),)
        return UNKNOWN_VALUES

    def _assigned(self, target: nodes.AssignName, frame: Frame) -> Values:
        parent = target.parent
        if isinstance(parent, nodes.Assign):
            return self._grown(target, self.values(parent.value, frame), frame)
        if isinstance(parent, nodes.AnnAssign):
            annotated = self.annotation(parent.annotation, frame)
            if parent.value is None:
                return annotated
            given = self._grown(target, self.values(parent.value, frame), frame)
            if annotated == UNKNOWN_VALUES:
                return given
            if any(isinstance(v, External) and self.library.declares_field(v) for v in given):
                return annotated
            if _certain(given):
                return tuple(_with_items(value, annotated) for value in given)
            return union([[v for v in given if not _empty(v)], annotated])  # type: ignore[list-item]
        if isinstance(parent, (nodes.For, nodes.AsyncFor, nodes.Comprehension)):
            return self._elements(parent.iter, frame)
        if isinstance(parent, nodes.With):
            for expression_, bound in parent.items:
                if bound is target:
                    return self._entered(expression_, frame)
        if isinstance(parent, nodes.NamedExpr):
            return self.values(parent.value, frame)
        if isinstance(parent, (nodes.Tuple, nodes.List, nodes.Starred)):
            return self._unpacked(target, frame)
        if isinstance(parent, nodes.AugAssign):
            added = self.values(parent.value, frame)
            return tuple(
                attrs.evolve(value, items=_loose(value), made_by=parent)
                if isinstance(value, Container)
                else UNKNOWN
                for value in added
            )
        if isinstance(parent, nodes.MatchAs):
            matched = parent.parent
            if isinstance(matched, nodes.MatchCase):
                return self.values(matched.parent.subject, frame)
        return UNKNOWN_VALUES

    def _grown(self, target: nodes.AssignName, found: Values, frame: Frame) -> Values:
        """A list or dictionary with what is added to it by its name in the same function."""
        if not any(isinstance(value, Container) or self.library.keeps_order(value) for value in found):
            return found
        added = frame.source.tree.additions.get(target.name, [])
        extended = frame.source.tree.extensions.get(target.name, [])
        if not added and not extended:
            return found
        scope = frame_of(target)
        items: list[tuple[object, Values]] = []
        order = self._order_of_additions(added, extended, scope, frame)
        if order is not None:
            found = tuple(self.library.unordered(value, order) for value in found)
        for owner, value in added:
            if frame_of(owner) is scope:
                key = None
                if isinstance(owner.parent, nodes.Subscript):
                    index = self.values(owner.parent.slice, frame)
                    if len(index) == 1 and isinstance(index[0], Constant):
                        key = index[0].value
                items.append((key, self.values(value, frame)))
        if not items:
            return found
        return tuple(
            attrs.evolve(value, items=(*_loose(value), *items)) if isinstance(value, Container) else value
            for value in found
        )

    def _order_of_additions(
        self,
        added: list[tuple[nodes.Name, nodes.NodeNG]],
        extended: list[tuple[nodes.Name, nodes.NodeNG]],
        scope: nodes.NodeNG,
        frame: Frame,
    ) -> Order | None:
        """What decides the order of items that were added one by one, or all at once."""
        for owner, value in extended:
            if frame_of(owner) is scope:
                order = self.order_of(value, frame)
                if order is not None:
                    return order
        for owner, _ in (*added, *extended):
            if frame_of(owner) is not scope:
                continue
            for statement, field in blocks_of(owner):
                if isinstance(statement, nodes.For) and field == "body":
                    order = self.order_of(statement.iter, frame)
                    if order is not None:
                        return order
        return None

    def _unpacked(self, target: nodes.NodeNG, frame: Frame) -> Values:
        path: list[int] = []
        node: nodes.NodeNG = target
        while isinstance(node.parent, (nodes.Tuple, nodes.List)):
            position = node.parent.elts.index(node)
            if any(isinstance(one, nodes.Starred) for one in node.parent.elts[: position + 1]):
                return UNKNOWN_VALUES
            path.insert(0, position)
            node = node.parent
        holder = node.parent
        if isinstance(holder, nodes.Assign):
            found = self.values(holder.value, frame)
        elif isinstance(holder, (nodes.For, nodes.AsyncFor, nodes.Comprehension)):
            found = self._elements(holder.iter, frame)
        elif isinstance(holder, nodes.With):
            found = UNKNOWN_VALUES
        else:
            return UNKNOWN_VALUES
        for position in path:
            found = union(_item(value, position) for value in found)
        return found

    def _parameter(self, target: nodes.AssignName, arguments: nodes.Arguments, frame: Frame) -> Values:
        function = arguments.parent
        name = target.name
        if frame.scope is not function:
            return (Parameter(function, name),)
        if frame.arguments is not None and name in frame.arguments:
            given = frame.arguments[name]
            if all(isinstance(value, Unknown) for value in given) or all(map(self.library.is_opaque, given)):
                return self._given(target, arguments, frame, given)
            if not self._could_be_left_out(target, arguments, frame):
                return given
            if any(isinstance(value, Parameter) for value in given):
                return tuple(
                    attrs.evolve(value, is_given=True)
                    if isinstance(value, Parameter) and not value.is_optional
                    else value
                    for value in given
                )
            if all(isinstance(value, (External, Unknown)) for value in given):
                # What is passed counts as something, though its value is not known.
                return (*given, Parameter(function, name, is_given=True))
            return given
        first = (*(arguments.posonlyargs or ()), *(arguments.args or ()))[:1]
        if first and first[0] is target and isinstance(function.parent, nodes.ClassDef):
            receiver = self._receiver(function, frame)
            if receiver is not None:
                return (receiver,)
        default = _default(arguments, target)
        if frame.arguments is not None:
            if default is None:
                return self._annotated(target, arguments, frame)
            return self.values(default, self._frame_around(arguments, frame))
        found = self._annotated(target, arguments, frame)
        if default is not None:
            given = self.values(default, self._frame_around(arguments, frame))
            useful = tuple(v for v in given if not isinstance(v, (Unknown, Constant)))
            found = union([useful, found])
        return found

    def _given(
        self,
        target: nodes.AssignName,
        arguments: nodes.Arguments,
        frame: Frame,
        given: Values,
    ) -> Values:
        """A parameter that the call passes, though nobody knows what.

        Where it could have been left out, being passed says that it is something.
        """
        known = self._annotated(target, arguments, frame)
        origin = next((value for value in given if isinstance(value, Parameter)), None)
        passed = self._could_be_left_out(target, arguments, frame)
        if origin is not None and origin.is_optional:
            passed = origin.is_given
        opaque = tuple(value for value in given if isinstance(value, External))
        return opaque + tuple(
            attrs.evolve(origin or value, is_given=passed) if isinstance(value, Parameter) else value
            for value in known
            if not (opaque and isinstance(value, Parameter))
        )

    def _could_be_left_out(self, target: nodes.AssignName, arguments: nodes.Arguments, frame: Frame) -> bool:
        """Whether a parameter counts as false when the call does not pass it."""
        default = _default(arguments, target)
        if default is None:
            return False
        return self.truth(default, self._frame_around(arguments, frame)) is False

    def _frame_around(self, arguments: nodes.Arguments, frame: Frame) -> Frame:
        """The activation in which the defaults and annotations of a function are evaluated."""
        return self.frame_for(frame_of(arguments.parent), frame)

    def _annotated(self, target: nodes.AssignName, arguments: nodes.Arguments, frame: Frame) -> Values:
        annotation, default = _declared(arguments).get(target, (None, None))
        is_optional = None if annotation is None else _allows_none(annotation)
        if isinstance(default, nodes.Const) and not default.value:
            is_optional = True
        unknown = Parameter(arguments.parent, target.name, is_optional=is_optional)
        if annotation is None:
            return (unknown,)
        found = self.annotation(annotation, self._frame_around(arguments, frame))
        return (*(value for value in found if value is not UNKNOWN), unknown)

    def _receiver(self, function: nodes.FunctionDef, frame: Frame) -> Value | None:
        if frame.receiver is not None:
            return frame.receiver
        kind = self.method_kind(function, frame)
        cls = ClassValue(function.parent, frame.source)
        if kind == "static":
            return None
        return cls if kind == "class" else Instance(cls)

    def method_kind(self, function: nodes.FunctionDef, frame: Frame) -> str:
        """`plain`, `static`, `class` or `property`, by the decorators of a method."""
        if function.decorators is None:
            return "class" if function.name in ("__init_subclass__", "__class_getitem__") else "plain"
        around = self._definition_frame(function, frame) or self.module_frame(frame.source)
        for decorator in function.decorators.nodes:
            if isinstance(decorator, nodes.Attribute) and decorator.attrname in (
                "setter",
                "getter",
                "deleter",
            ):
                return "accessor"
            for value in self.values(decorator, around):
                if isinstance(value, External):
                    kind = _METHOD_KINDS.get(value.path)
                    if kind is not None:
                        return kind
        return "plain"

    def defined(self, node: nodes.FunctionDef, frame: Frame) -> Values:
        """What a `def` binds its name to: the function, as its decorators change it."""
        known = frame.answers.get(node)
        if known is not None:
            return known
        found: Values = (self.plain(node, frame),)
        frame.answers[node] = found
        if node.decorators is not None:
            for decorator in reversed(node.decorators.nodes):
                found = self.applied(decorator, found, frame)
        frame.answers[node] = found
        return found

    def registrations(self, node: nodes.FunctionDef, frame: Frame) -> Iterator[Registration]:
        """The registrations that the decorators of a `def` make."""
        if node.decorators is None:
            return
        found: Values = (self.plain(node, frame),)
        makers: dict[Value, nodes.NodeNG] = {}
        seen: set[Value] = set()
        for decorator in reversed(node.decorators.nodes):
            before = set(found)
            found = self.applied(decorator, found, frame)
            for value in found:
                if isinstance(value, Durable) and value not in seen:
                    seen.add(value)
                    inner = value.target
                    yield Registration(decorator, value, makers.get(inner, decorator))
                elif value not in before:
                    makers.setdefault(value, decorator)

    def plain(self, node: nodes.FunctionDef, frame: Frame) -> FunctionValue:
        """The function itself, without what decorators make of it."""
        known = frame.functions.get(node)
        if known is None:
            outer = None if isinstance(frame.scope, nodes.Module) else frame
            known = frame.functions[node] = FunctionValue(node, frame.source, outer)
        return known

    def applied(self, decorator: nodes.NodeNG, functions: Values, frame: Frame) -> Values:
        """What a decorator makes of a function; itself when the decorator is unknown."""
        results: list[Values] = []
        for maker in self.values(decorator, frame):
            for function in functions:
                made = self._decorate(maker, function, decorator, frame)
                results.append(made if _known(made) else (function,))
        found = union(results)
        durable = {value.target for value in found if isinstance(value, Durable)}
        # Where the function stays what it is, dbos is missing or switched off.
        return tuple(value for value in found if value not in durable)

    def _decorate(self, maker: Value, function: Value, decorator: nodes.NodeNG, frame: Frame) -> Values:
        if isinstance(maker, External):
            if maker.path in self.library.callables.hides:
                return (External(f"{maker.path}()", decorator),)
            role = self.library.decorates(maker)
            if role is not None:
                return (Durable(role, function),)
            # A decorator of another library may run the function in its own way.
            return (function,) if self.library.keeps_kind(maker) else (function, UNKNOWN)
        if isinstance(maker, Unknown):
            return (function,)
        return self.call(maker, Arguments(((function,),)), decorator, frame)

    def _attribute(self, node: nodes.Attribute, frame: Frame) -> Values:
        if isinstance(node.expr, nodes.Call) and _is_super(node.expr):
            return self._super(node, frame)
        owners = self.values(node.expr, frame)
        if len(owners) == 1:
            return self.attribute(owners[0], node.attrname) or UNKNOWN_VALUES
        return union([self.attribute(value, node.attrname) for value in owners])

    def attribute(self, value: Value, name: str) -> Values:
        """What `value.name` denotes."""
        if isinstance(value, External):
            found = self.library.attribute(value, name)
            if found is None:
                return UNKNOWN_VALUES
            origin = value.made_by or value.of
            return (found if origin is None else External(found.path, found.made_by, origin),)
        if isinstance(value, Unknown):
            return (_part(value, name),) if isinstance(value, Parameter) else UNKNOWN_VALUES
        if isinstance(value, (ModuleValue, ClassValue, Instance)):
            key = (value, name)
            known = self._attributes.get(key)
            if known is None:
                self._attributes[key] = UNKNOWN_VALUES  # what asks for itself is unknown
                known = self._attributes[key] = self._member_of(value, name)
            return known
        if isinstance(value, FunctionValue) and not name.startswith("__"):
            return self._decorated_attribute(value, name)
        if isinstance(value, (Container, Awaitable, Partial)):
            if isinstance(value, Partial) and name == "func":
                return (value.target,)
            return (BoundName(value, name),)
        if name == "__wrapped__" and isinstance(value, (Durable, FunctionValue)):
            return (value.target if isinstance(value, Durable) else value,)
        return UNKNOWN_VALUES

    def _member_of(self, value: ModuleValue | ClassValue | Instance, name: str) -> Values:
        if isinstance(value, ModuleValue):
            return self.member(value, name)
        if isinstance(value, ClassValue):
            return self._class_attribute(value, name, value)
        if name == "__class__":
            return (value.cls,)
        found = self._instance_attribute(value, name)
        if value.made_by is None and any(map(is_stub, found)):
            return union([found, *self._implementations(value, name)])
        return found

    def _implementations(self, instance: Instance, name: str) -> Iterator[Values]:
        """A method as the project's classes implement it, for an object known by an abstract class."""
        found = [
            self._class_attribute(cls, name, Instance(cls)) for cls in self._implementing(instance.cls, name)
        ]
        # Where one of them is durable, the workflow means it to be so; others are fakes.
        durable = [values for values in found if any(isinstance(value, Durable) for value in values)]
        yield from durable or found

    def _implementing(self, base: ClassValue, name: str) -> list[ClassValue]:
        """The classes around an abstract class that inherit from it, or have the methods of a protocol."""
        known = self._subclasses.get((base.node, name))
        if known is not None:
            return known
        self._subclasses[base.node, name] = []
        is_protocol = any(
            isinstance(owner, External) and owner.path in _PROTOCOLS for owner in self.mro(base)[1:]
        )
        found: list[ClassValue] = []
        for source in self._naming(base, is_protocol):
            if f"def {name}" not in source.text:
                continue
            try:
                classes = source.tree.classes
            except AnalysisError:
                continue
            for node in classes:
                cls = ClassValue(node, source)
                if node is base.node or name not in node.locals:
                    continue
                if base in self.mro(cls) or (is_protocol and _has_methods_of(node, base.node)):
                    found.append(cls)
        self._subclasses[base.node, name] = found
        return found

    def _naming(self, base: ClassValue, is_protocol: bool) -> list[Source]:
        """The files around a class that may have classes which implement it."""
        known = self._around.get(base.node)
        if known is None:
            known = self._around[base.node] = [
                source
                for source in self.project.neighbours(base.source)
                if (is_protocol or base.node.name in source.text)
                and (base.source.is_test or not source.is_test)
            ]
        return known

    def _decorated_attribute(self, function: FunctionValue, name: str) -> Values:
        """`group.command` of a function that a library's decorator has made an object."""
        node = function.node
        if not isinstance(node, nodes.FunctionDef) or node.decorators is None:
            return UNKNOWN_VALUES
        frame = self.frame_at(node, function.source)
        for decorator in node.decorators.nodes:
            for value in self.values(decorator, frame):
                if isinstance(value, External) and not value.is_dbos:
                    found = self.library.attribute(External(f"{value.path}()"), name)
                    if found is not None:
                        return (found,)
        return UNKNOWN_VALUES

    # Classes

    def mro(self, cls: ClassValue) -> tuple[Value, ...]:
        """The class, its bases and theirs, in the order of lookup, without repetition."""
        known = self._mro.get(cls.node)
        if known is not None:
            return known
        self._mro[cls.node] = (cls,)  # a class that inherits from itself stops here
        frame = self.frame_at(cls.node, cls.source)
        order: list[Value] = [cls]
        for base in cls.node.bases:
            inner = base.value if isinstance(base, nodes.Subscript) else base
            for value in self.values(inner, frame):
                chain = self.mro(value) if isinstance(value, ClassValue) else (value,)
                for one in chain:
                    if one in order:
                        order.remove(one)
                    order.append(one)
        self._mro[cls.node] = tuple(order)
        return self._mro[cls.node]

    def _class_attribute(
        self, cls: ClassValue, name: str, receiver: Value, after: ClassValue | None = None
    ) -> Values:
        order = self.mro(cls)
        if after is not None and after in order:
            order = order[order.index(after) + 1 :]
        for owner in order:
            if isinstance(owner, External):
                found = self.library.attribute(
                    External(f"{owner.path}()" if isinstance(receiver, Instance) else owner.path),
                    name,
                )
                if found is not None and self.library.exists(found):
                    return (found,)
                continue
            if not isinstance(owner, ClassValue):
                continue
            values = self._own_attribute(owner, name, receiver)
            if values is not None:
                return values
        return UNKNOWN_VALUES

    def _own_attribute(self, owner: ClassValue, name: str, receiver: Value) -> Values | None:
        """The attribute of one class in the order of lookup; None when it lacks it."""
        found: list[Values] = []
        if name in owner.node.locals:
            frame = self.frame_at(owner.node, owner.source)
            for binding in bindings(owner.node, name, ELSEWHERE):
                if isinstance(binding, nodes.FunctionDef):
                    found.append(self._method(binding, receiver, frame))
                else:
                    values = self.bound(binding, name, owner.node, frame)
                    found.append(tuple(_bind(value, receiver) for value in values))
        for store in owner.source.tree.stores.get(name, ()):
            if isinstance(store.expr, nodes.Name) and store.expr.name == owner.node.name:
                found.append(self._stored(store, owner.source))
        known = [group for group in found if _known(group)]
        if known:
            return union(known)
        return UNKNOWN_VALUES if found else None

    def _method(self, node: nodes.FunctionDef, receiver: Value, frame: Frame) -> Values:
        kind = self.method_kind(node, frame)
        values = self.defined(node, frame)
        if kind == "static":
            return values
        if kind == "class":
            owner = receiver.cls if isinstance(receiver, Instance) else receiver
            return tuple(_bind(value, owner) for value in values)
        if not isinstance(receiver, Instance):
            return values
        bound = tuple(_bind(value, receiver) for value in values)
        if kind in ("property", "accessor"):
            return union(
                self.call(value, Arguments(), node, frame)
                for value in bound
                if isinstance(value, FunctionValue)
            )
        return bound

    def getters(self, node: nodes.Attribute, frame: Frame) -> Iterator[FunctionValue]:
        """The property functions that evaluating an attribute runs."""
        for function in self._accessors(node, frame):
            if self.method_kind(function.node, self.frame_at(function.node, function.source)) == "property":
                yield function

    def setters(self, node: nodes.AssignAttr, frame: Frame) -> Iterator[FunctionValue]:
        """The property setters that assigning to an attribute runs."""
        return (function for function in self._accessors(node, frame) if _is_setter(function.node))

    def _accessors(self, node: nodes.NodeNG, frame: Frame) -> Iterator[FunctionValue]:
        """The decorated functions that a class of the project keeps under an attribute's name."""
        for value in self.values(node.expr, frame):
            if not isinstance(value, Instance):
                continue
            for owner in self.mro(value.cls):
                if isinstance(owner, ClassValue) and node.attrname in owner.node.locals:
                    inner = self.frame_at(owner.node, owner.source)
                    for binding in owner.node.locals[node.attrname]:
                        if isinstance(binding, nodes.FunctionDef) and binding.decorators is not None:
                            yield attrs.evolve(self.plain(binding, inner), receiver=value)
                    break

    def stored(self, node: nodes.AssignAttr, frame: Frame) -> Values:
        """The value that an assignment to an attribute stores."""
        value = getattr(node.parent, "value", None)
        return UNKNOWN_VALUES if value is None else self.values(value, frame)

    def _instance_attribute(self, instance: Instance, name: str) -> Values:
        """An attribute of an object; a constant may have been replaced by anybody."""
        found = self._kept_attribute(instance, name)
        return _changeable(found) if self._is_set_elsewhere(instance, name) else found

    def _is_set_elsewhere(self, instance: Instance, name: str) -> bool:
        """Whether other code than the making of the object sets an attribute of this name."""
        if instance.made_by is None:
            return True
        if instance.frame is None and (getattr(instance.made_by, "args", None) or _keywords(instance)):
            return True  # a dataclass, perhaps, with another value than the default
        order = self.mro(instance.cls)
        if any(isinstance(owner, External) and not owner.path.startswith(_PLAIN_BASES) for owner in order):
            return True  # settings and models: what a library fills in
        sources = {owner.source for owner in order if isinstance(owner, ClassValue)}
        if instance.made_by is not None:
            source = self._sources.get(instance.made_by.root())
            sources |= {source} if source is not None else set()
        return any(
            getattr(frame_of(store), "name", "") != "__init__"
            for source in sources
            for store in source.tree.stores.get(name, ())
        )

    def _kept_attribute(self, instance: Instance, name: str) -> Values:
        found: list[Values] = []
        for owner in self.mro(instance.cls):
            if not isinstance(owner, ClassValue):
                continue
            for store in owner.source.tree.stores.get(name, ()):
                if self._stores_on_self(store, owner):
                    found.append(self._stored(store, owner.source, instance))
        known = [group for group in found if _known(group)]
        inherited = self._class_attribute(instance.cls, name, instance)
        if not found:
            return inherited
        if _known(inherited):
            known.append(tuple(value for value in inherited if not _empty(value)))
        return union(known) if known else UNKNOWN_VALUES

    def _stores_on_self(self, store: nodes.AssignAttr, owner: ClassValue) -> bool:
        function = frame_of(store)
        if not isinstance(function, nodes.FunctionDef) or function.parent is not owner.node:
            return False
        first = (*(function.args.posonlyargs or ()), *(function.args.args or ()))[:1]
        return bool(first and isinstance(store.expr, nodes.Name) and store.expr.name == first[0].name)

    def _stored(self, store: nodes.AssignAttr, source: Source, instance: Instance | None = None) -> Values:
        """What `x.name = value` stores, as the function around it runs."""
        frame = self.frame_at(store, source)
        if instance is not None and instance.frame is not None:
            if instance.frame.scope is frame.scope:
                frame = instance.frame
        statement = store.parent
        if isinstance(statement, nodes.Assign):
            return self.values(statement.value, frame)
        if isinstance(statement, nodes.AnnAssign):
            annotated = self.annotation(statement.annotation, frame)
            if statement.value is None:
                return annotated
            return union([self.values(statement.value, frame), annotated])
        if isinstance(statement, nodes.With):
            for item, bound in statement.items:
                if bound is store:
                    return self._entered(item, frame)
        return UNKNOWN_VALUES

    def _super(self, node: nodes.Attribute, frame: Frame) -> Values:
        function = frame_of(node)
        while not isinstance(function, nodes.Module) and not isinstance(function.parent, nodes.ClassDef):
            function = frame_of(function)
        if isinstance(function, nodes.Module):
            return UNKNOWN_VALUES
        owner = ClassValue(function.parent, frame.source)
        inner = self.frame_for(function, frame)
        receiver = self._receiver(function, inner) or owner
        cls = receiver.cls if isinstance(receiver, Instance) else receiver
        if not isinstance(cls, ClassValue):
            return UNKNOWN_VALUES
        return self._class_attribute(cls, node.attrname, receiver, after=owner)

    # Calls

    def arguments(self, node: nodes.Call, frame: Frame) -> Arguments:
        """What a call passes."""
        positional: list[Values] = []
        more = False
        rest: Values = ()
        for argument in node.args:
            if isinstance(argument, nodes.Starred):
                spread = self.values(argument.value, frame)
                if len(spread) == 1 and isinstance(spread[0], Container) and not more:
                    container = spread[0]
                    if container.kind in ("tuple", "list") and all(
                        key is not None for key, _ in container.items
                    ):
                        positional += [values for _, values in container.items]
                        continue
                more = True
                rest = (*rest, *(e for v in spread if isinstance(v, Container) for e in v.elements()))
            elif not more:
                positional.append(self.values(argument, frame))
        keywords: list[tuple[str, Values]] = []
        more_keywords = False
        for keyword in node.keywords:
            if keyword.arg is not None:
                keywords.append((keyword.arg, self.values(keyword.value, frame)))
                continue
            named = _named_items(keyword.value, self.values(keyword.value, frame))
            keywords += named or ()
            more_keywords = more_keywords or named is None
        return Arguments(tuple(positional), tuple(keywords), more, more_keywords, rest)

    def _call(self, node: nodes.Call, frame: Frame) -> Values:
        callees = self.values(node.func, frame)
        arguments = _NO_ARGUMENTS
        for callee in callees:
            if self.library.looks_at_arguments(callee):
                arguments = self.arguments(node, frame)
                break
        if len(callees) == 1:
            return self.call(callees[0], arguments, node, frame) or UNKNOWN_VALUES
        return union(self.call(callee, arguments, node, frame) for callee in callees)

    def call(self, callee: Value, arguments: Arguments, node: nodes.NodeNG, frame: Frame) -> Values:
        """What calling a value returns. `node` is the call, or the decorator that calls."""
        if isinstance(callee, External):
            return self.library.call(self, callee, arguments, node, frame)
        if isinstance(callee, FunctionValue):
            return self._function_result(callee, arguments, node, frame)
        if isinstance(callee, Durable):
            return self.library.recorded(self.call(callee.target, arguments, node, frame))
        if isinstance(callee, Decorator):
            if not arguments.positional:
                return UNKNOWN_VALUES
            return tuple(
                Durable(callee.role, function, callee.made_by, callee.made_in)
                for function in arguments.positional[0]
                if isinstance(function, (FunctionValue, Durable, Partial, Instance))
            ) or (Durable(callee.role, UNKNOWN, callee.made_by, callee.made_in),)
        if isinstance(callee, Partial):
            return self.call(callee.target, self.joined(callee, arguments), node, frame)
        if isinstance(callee, ClassValue):
            return (self._instance(callee, arguments, node),)
        if isinstance(callee, Instance):
            return union(
                self.call(method, arguments, node, frame)
                for method in self._class_attribute(callee.cls, "__call__", callee)
                if not isinstance(method, (Instance, Unknown))
            )
        if isinstance(callee, BoundName):
            return self.library.method(callee, arguments, node)
        return UNKNOWN_VALUES

    @staticmethod
    def joined(partial: Partial, arguments: Arguments) -> Arguments:
        """The arguments that the target of a `partial` receives."""
        return attrs.evolve(
            arguments,
            positional=(*partial.arguments, *arguments.positional),
            keywords=(*partial.keywords, *arguments.keywords),
        )

    def _instance(self, cls: ClassValue, arguments: Arguments, node: nodes.NodeNG) -> Value:
        for base in self.mro(cls):
            if isinstance(base, External) and self.library.is_dbos_class(base):
                return attrs.evolve(base, made_by=node)
        init = self.initialiser(cls)
        frame = None
        if init is not None:
            frame = self.call_frame(attrs.evolve(init, receiver=Instance(cls)), arguments)
        return Instance(cls, node, frame)

    def factories(self, cls: ClassValue) -> Iterator[tuple[str, Values]]:
        """`(field, functions)` of the default factories that making an object of a class runs."""
        if self.initialiser(cls) is not None:
            return
        for owner in self.mro(cls):
            if not isinstance(owner, ClassValue):
                continue
            frame = self.frame_at(owner.node, owner.source)
            for statement in owner.node.body:
                target = getattr(statement, "target", None)
                if not isinstance(target, nodes.AssignName) or not isinstance(statement.value, nodes.Call):
                    continue
                made = _factory(statement.value)
                if made is not None:
                    yield target.name, self.values(made, frame)

    def initialiser(self, cls: ClassValue) -> FunctionValue | None:
        """The `__init__` that making an object of the class runs, if the project has it."""
        for owner in self.mro(cls):
            if isinstance(owner, ClassValue) and "__init__" in owner.node.locals:
                node = owner.node.locals["__init__"][-1]
                if isinstance(node, nodes.FunctionDef):
                    return self.plain(node, self.frame_at(owner.node, owner.source))
        return None

    def _function_result(
        self, function: FunctionValue, arguments: Arguments, node: nodes.NodeNG, caller: Frame
    ) -> Values:
        running = self._running.get(function.node, 0)
        if running >= _MOST_RECURSION or self._depth >= _DEEPEST:
            return UNKNOWN_VALUES
        frame = self.call_frame(function, arguments)
        self._running[function.node] = running + 1
        self._depth += 1
        try:
            found = self._returned(function, frame, node)
        finally:
            self._depth -= 1
            self._running[function.node] = running
        if not function.is_async or found == () or self._generates(function.node):
            return found
        return (Awaitable(found, node, caller),)

    def _generates(self, node: nodes.NodeNG) -> bool:
        return isinstance(node, nodes.FunctionDef) and bool(self.results(node)[1])

    def _returned(self, function: FunctionValue, frame: Frame, node: nodes.NodeNG) -> Values:
        if isinstance(function.node, nodes.Lambda) and not isinstance(function.node, nodes.FunctionDef):
            return self.values(function.node.body, frame)
        returns, yields = self.results(function.node)
        if yields:
            elements = union(self.values(one.value, frame) for one in yields if one.value is not None)
            return (
                Container(
                    "generator", ((None, elements),), function.node, self._order_yielded(yields, frame)
                ),
            )
        found: list[Values] = []
        for one in returns:
            if self._ruled_out(one, frame):
                continue
            if one.value is not None:
                found.append(self.values(one.value, frame))
            if self._is_certain(one, frame):
                break
        if function.node.returns is not None:
            declared = self.annotation(function.node.returns, self.frame_for(frame_of(function.node), frame))
            if _known(declared) and not any(map(_known, found)):
                return declared
        return union(found) if found else (Constant(None),)

    def _order_yielded(self, yields: list[nodes.NodeNG], frame: Frame) -> Order | None:
        """What decides the order of what a generator gives, when nothing of the program does."""
        for one in yields:
            iterated = [
                statement.iter
                for statement, field in blocks_of(one)
                if isinstance(statement, nodes.For) and field == "body"
            ]
            if isinstance(one, nodes.YieldFrom):
                iterated.append(one.value)
            for node in iterated:
                order = self.order_of(node, frame)
                if order is not None:
                    return order
        return None

    def _ruled_out(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a constant test around a statement keeps it from running."""
        for statement, field in blocks_of(node):
            if isinstance(statement, nodes.If):
                truth = self.truth(statement.test, frame)
                if truth is not None and truth != (field == "body"):
                    return True
        return False

    def _is_certain(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a statement is reached on every way through its function."""
        return all(
            isinstance(statement, nodes.With)
            or (isinstance(statement, nodes.If) and self.truth(statement.test, frame) == (field == "body"))
            for statement, field in blocks_of(node)
        )

    @staticmethod
    def results(function: nodes.FunctionDef) -> tuple[list[nodes.Return], list[nodes.NodeNG]]:
        """The `return` statements and `yield` expressions of a function's own body."""
        return results_of(function)

    # Other expressions

    def _await(self, node: nodes.Await, frame: Frame) -> Values:
        return union(_awaited(value) for value in self.values(node.value, frame))

    def _lambda(self, node: nodes.Lambda, frame: Frame) -> Values:
        outer = None if isinstance(frame.scope, nodes.Module) else frame
        return (FunctionValue(node, frame.source, outer),)

    def _choice(self, node: nodes.IfExp, frame: Frame) -> Values:
        truth = self.truth(node.test, frame)
        branches = []
        if truth is not False:
            branches.append(self.values(node.body, frame))
        if truth is not True:
            branches.append(self.values(node.orelse, frame))
        return union(branches)

    def _either(self, node: nodes.BoolOp, frame: Frame) -> Values:
        found: list[Values] = []
        for operand in node.values[:-1]:
            truth = self.truth(operand, frame)
            if truth is None or truth == (node.op == "or"):
                kept = self.values(operand, frame)
                if node.op == "or":
                    kept = tuple(value for value in kept if not _empty(value))
                found.append(kept)
            if truth is not None and truth == (node.op == "or"):
                return union(found)
        found.append(self.values(node.values[-1], frame))
        return union(found)

    def _sequence(self, node: nodes.NodeNG, frame: Frame) -> Values:
        items: list[tuple[object, Values]] = []
        exact = True
        order: Order | None = None
        for element in node.elts:
            if isinstance(element, nodes.Starred):
                exact = False
                order = order or self.order_of(element.value, frame)
                items.append((None, self._elements(element.value, frame)))
            else:
                items.append((len(items) if exact else None, self.values(element, frame)))
        kind = type(node).__name__.lower()
        if kind == "set" and len(node.elts) == 1 and exact and isinstance(node.parent, nodes.Call):
            return (Container(kind, tuple(items), node, None),)
        if order is None:
            return (Container(kind, tuple(items), node),)
        return (Container(kind, tuple(items), node, order),)

    def _dict(self, node: nodes.Dict, frame: Frame) -> Values:
        items: list[tuple[object, Values]] = []
        for key, value in node.items:
            if isinstance(key, nodes.DictUnpack):
                for spread in self.values(value, frame):
                    if isinstance(spread, Container):
                        items += spread.items
                continue
            constants = [v.value for v in self.values(key, frame) if isinstance(v, Constant)]
            known = constants[0] if len(constants) == 1 else None
            items.append((known, self.values(value, frame)))
        return (Container("dict", tuple(items), node),)

    def _comprehension(self, node: nodes.NodeNG, frame: Frame) -> Values:
        if isinstance(node, nodes.DictComp):
            item = (None, self.values(node.value, frame))
            return (Container("dict", (item,), node, self._order_within(node, frame)),)
        item = (None, self.values(node.elt, frame))
        if isinstance(node, nodes.SetComp):
            return (Container("set", (item,), node),)
        kind = "generator" if isinstance(node, nodes.GeneratorExp) else "list"
        return (Container(kind, (item,), node, self._order_within(node, frame)),)

    def _order_within(self, node: nodes.NodeNG, frame: Frame) -> Order | None:
        """What decides the order in which a comprehension takes its items."""
        orders = (self.order_of(generator.iter, frame) for generator in node.generators)
        return next((order for order in orders if order is not None), None)

    def order_of(self, node: nodes.NodeNG, frame: Frame) -> Order | None:
        """What decides the order of a collection when nothing of the program does; None when it is fixed."""
        if isinstance(node, nodes.Name) and self._is_sorted(node, frame):
            return None
        orders = (self._order_of_value(value, node, frame) for value in self.values(node, frame))
        return next((order for order in orders if order is not None), None)

    def _order_of_value(self, value: Value, node: nodes.NodeNG, frame: Frame) -> Order | None:
        if not isinstance(value, Instance):
            return self.library.order_of(value)
        for method in self.attribute(value, "__iter__"):
            if isinstance(method, FunctionValue):
                for given in self.call(method, Arguments(), node, frame):
                    order = self.library.order_of(given)
                    if order is not None:
                        return order
        return None

    def is_unordered(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """Whether iterating over an expression gives items in an order that nothing decides."""
        return self.order_of(node, frame) is not None

    @staticmethod
    def _is_sorted(node: nodes.Name, frame: Frame) -> bool:
        """Whether a list was sorted in place before."""
        return any(
            frame_of(owner) is frame_of(node) and (owner.lineno or 0) < (node.lineno or 0)
            for owner in frame.source.tree.sorted_in_place.get(node.name, ())
        )

    def _subscript(self, node: nodes.Subscript, frame: Frame) -> Values:
        index = self.values(node.slice, frame)
        key = index[0].value if len(index) == 1 and isinstance(index[0], Constant) else None
        found: list[Values] = []
        for value in self.values(node.value, frame):
            if isinstance(value, Parameter):
                found.append((_part(value, "[]"),))
            elif isinstance(value, External) and value.path.endswith("()"):
                found.append(self.library.operated(value, "[]"))
            elif isinstance(value, (ClassValue, External)):
                found.append((value,) if self.library.is_generic(value) else UNKNOWN_VALUES)
            elif isinstance(value, Instance):
                given = Arguments((index,))
                methods = self._class_attribute(value.cls, "__getitem__", value)
                found += [self.call(method, given, node, frame) for method in methods]
            else:
                found.append(_item(value, key))
        return union(found)

    def _walrus(self, node: nodes.NamedExpr, frame: Frame) -> Values:
        return self.values(node.value, frame)

    def _negated(self, node: nodes.UnaryOp, frame: Frame) -> Values:
        if node.op == "not":
            truth = self.truth(node.operand, frame)
            return UNKNOWN_VALUES if truth is None else (Constant(not truth),)
        return (
            calculated("-", Constant(0), self.values(node.operand, frame))
            if node.op == "-"
            else UNKNOWN_VALUES
        )

    def _binary(self, node: nodes.BinOp, frame: Frame) -> Values:
        if node.op not in ("+", "|", "*", "/", "//", "%", "-", "&", "^"):
            return UNKNOWN_VALUES
        left = self.values(node.left, frame)
        if len(left) == 1 and isinstance(left[0], Constant):
            return calculated(node.op, left[0], self.values(node.right, frame))
        if node.op in ("//", "%"):
            return UNKNOWN_VALUES
        if node.op == "/":
            return union(self.library.operated(v, "/") for v in left if isinstance(v, External))
        if node.op in ("-", "&", "^"):
            if _is_view(node.left) or _is_view(node.right):
                return (Container("set", (), node),)
            return tuple(v for v in left if isinstance(v, Container) and v.kind == "set") or UNKNOWN_VALUES
        if node.op == "|" and (_is_view(node.left) or _is_view(node.right)):
            return (Container("set", (), node),)
        if node.op == "*":
            return (
                tuple(
                    Container(v.kind, ((None, v.elements()),), node)
                    for v in left
                    if isinstance(v, Container) and v.items
                )
                or UNKNOWN_VALUES
            )
        groups = [
            v for side in (left, self.values(node.right, frame)) for v in side if isinstance(v, Container)
        ]
        if not groups:
            return UNKNOWN_VALUES
        items = tuple((None, values) for group in groups for _, values in group.items)
        order = next((group.order for group in groups if group.order is not None), None)
        if order is None and groups[0].kind == "set":
            order = Order(node)
        return (Container(groups[0].kind, items, node, order),)

    def _compared(self, node: nodes.Compare, frame: Frame) -> Values:
        truth = self.truth(node, frame)
        return UNKNOWN_VALUES if truth is None else (Constant(truth),)

    def _elements(self, node: nodes.NodeNG, frame: Frame) -> Values:
        return union(self.library.elements(value) or _iterated(value) for value in self.values(node, frame))

    def _entered(self, node: nodes.NodeNG, frame: Frame) -> Values:
        """What `with node as x` binds."""
        found: list[Values] = []
        for value in self.values(node, frame):
            if isinstance(value, External):
                found.append(self.library.entered(value))
            elif isinstance(value, Instance):
                for name in ("__enter__", "__aenter__"):
                    methods = [
                        method
                        for method in self._class_attribute(value.cls, name, value)
                        if isinstance(method, FunctionValue)
                    ]
                    for method in methods:
                        for result in self.call(method, Arguments(), node, frame):
                            found.append(result.results if isinstance(result, Awaitable) else (result,))
            elif isinstance(value, Container) and value.kind == "generator":
                found.append(value.elements())
        return union(found)

    # Truth and annotations

    def annotation_of(self, node: nodes.Name, frame: Frame) -> nodes.NodeNG | None:
        """The annotation of the parameter or variable that a name is, if it has one."""
        for scope in enclosing(scope_of(node)):
            if node.name not in scope.locals:
                continue
            for binding in bindings(scope, node.name, node):
                parent = binding.parent
                if isinstance(parent, nodes.Arguments):
                    return annotation_in(parent, binding)
                if isinstance(parent, nodes.AnnAssign):
                    return parent.annotation
            return None
        return None

    def truth(self, node: nodes.NodeNG, frame: Frame) -> bool | None:
        """Whether a condition holds: True, False, or None when that is not known."""
        return truth(self, node, frame)

    def annotation(self, node: nodes.NodeNG, frame: Frame) -> Values:
        """The objects that an annotation promises; unknown for plain data."""
        key = (node, frame)
        known = self._annotations.get(key)
        if known is None:
            self._annotations[key] = UNKNOWN_VALUES  # an annotation that needs itself
            known = self._annotations[key] = promised(self, node, frame)
        return known


@functools.cache
def _built_in(name: str) -> Values:
    if name in _BUILTINS and name != "__name__":
        return (External(f"builtins.{name}"),)
    return UNKNOWN_VALUES


def _function_scope(scope: nodes.NodeNG) -> nodes.NodeNG:
    while isinstance(scope, nodes.ComprehensionScope):
        scope = scope_of(scope)
    return scope


_METHOD_KINDS = {
    "builtins.staticmethod": "static",
    "builtins.classmethod": "class",
    "builtins.property": "property",
    "functools.cached_property": "property",
    "abc.abstractproperty": "property",
}


#: Stands among the answers for an expression that is being worked out.
_ASKED: Values = (UNKNOWN, UNKNOWN)
#: Base classes that set no attributes.
_PLAIN_BASES = ("builtins.object", "abc.", "typing.", "typing_extensions.", "builtins.Exception")
_PROTOCOLS = frozenset({"typing.Protocol", "typing_extensions.Protocol"})


def is_stub(value: Value) -> bool:
    """Whether a method is only there to be overridden: `...`, `pass`, `raise NotImplementedError`."""
    node = value.node if isinstance(value, FunctionValue) else None
    if not isinstance(node, nodes.FunctionDef) or not isinstance(node.parent, nodes.ClassDef):
        return False
    return all(
        isinstance(statement, nodes.Pass)
        or (isinstance(statement, nodes.Expr) and isinstance(statement.value, nodes.Const))
        or (isinstance(statement, nodes.Raise) and "NotImplementedError" in statement.as_string())
        for statement in node.body
    )


def _has_methods_of(node: nodes.ClassDef, protocol: nodes.ClassDef) -> bool:
    """Whether a class has the methods of a protocol, with the same parameters."""
    methods = [found[-1] for found in protocol.locals.values() if isinstance(found[-1], nodes.FunctionDef)]
    return all(
        isinstance(own := node.locals.get(method.name, (None,))[-1], nodes.FunctionDef)
        and _parameters(own) == _parameters(method)
        for method in methods
    )


def _parameters(function: nodes.FunctionDef) -> list[str]:
    arguments = function.args
    return [
        one.name
        for one in (*(arguments.posonlyargs or ()), *(arguments.args or ()), *(arguments.kwonlyargs or ()))
    ]


def _known(values: Values) -> bool:
    return any(not isinstance(value, Unknown) for value in values)


def _certain(values: Values) -> bool:
    return all(not isinstance(value, Unknown) and not _empty(value) for value in values)


def _empty(value: Value) -> bool:
    return isinstance(value, Constant) and value.value is None


def _is_setter(node: nodes.FunctionDef) -> bool:
    return node.decorators is not None and any(
        isinstance(decorator, nodes.Attribute) and decorator.attrname == "setter"
        for decorator in node.decorators.nodes
    )


def _is_super(node: nodes.Call) -> bool:
    return isinstance(node.func, nodes.Name) and node.func.name == "super"


def _bind(value: Value, receiver: Value) -> Value:
    if not isinstance(receiver, (Instance, ClassValue)):
        return value
    if isinstance(value, FunctionValue) and value.receiver is None:
        if isinstance(value.node.parent, nodes.ClassDef) or isinstance(receiver, Instance):
            if value.node.args is not None and isinstance(value.node, nodes.FunctionDef):
                return FunctionValue(value.node, value.source, value.outer, receiver)
        return value
    if isinstance(value, Durable):
        target = _bind(value.target, receiver)
        return attrs.evolve(value, target=target)
    return value


def _changeable(values: Values) -> Values:
    """What is kept where anybody may have put something else: constants are no longer certain."""
    if any(isinstance(value, Constant) for value in values):
        return (*values, UNKNOWN)
    return values


def _is_flag(value: Value) -> bool:
    """Whether a value may choose a branch in a function that it is handed on to."""
    if not isinstance(value, Constant):
        return True
    flag = value.value
    return flag is None or isinstance(flag, bool) or (isinstance(flag, str) and flag.isidentifier())


def _keywords(instance: Instance) -> bool:
    return bool(getattr(instance.made_by, "keywords", None))


def _first(function: nodes.NodeNG) -> nodes.NodeNG:
    """Where the containers of `*args` and `**kwargs` are made: inside the function."""
    body = function.body
    return body[0] if isinstance(body, list) else body


def _awaited(value: Value) -> Values:
    """What `await value` gives; objects of libraries are known by the call that is awaited."""
    if isinstance(value, Awaitable):
        return value.results
    if isinstance(value, External) and value.path.endswith("()") and not value.is_dbos:
        return (value,)
    return UNKNOWN_VALUES


def _factory(node: nodes.Call) -> nodes.NodeNG | None:
    """The function by which a field gets its default: `field(default_factory=f)`, `Factory(f)`."""
    if getattr(node.func, "attrname", getattr(node.func, "name", "")) == "Factory":
        return node.args[0] if node.args else None
    for keyword in node.keywords:
        if keyword.arg in ("default_factory", "factory"):
            return keyword.value
        if keyword.arg == "default" and isinstance(keyword.value, nodes.Call):
            return _factory(keyword.value)
    return None


def _allows_none(annotation: nodes.NodeNG) -> bool | None:
    """Whether an annotation allows None; None when it allows anything."""
    if isinstance(annotation, nodes.Name):
        text = annotation.name
        words = {text}
    else:
        text = annotation.value if isinstance(annotation, nodes.Const) else annotation.as_string()
        if not isinstance(text, str):
            return True
        words = set(
            re.findall(r"\w+", text.partition("[")[0] if "Union" not in text and "|" not in text else text)
        )
    if words & {"None", "Optional"}:
        return True
    is_type_variable = text[:1].isupper() and len(text) <= 2
    return None if words & {"Any", "object"} or is_type_variable else False


def _is_view(node: nodes.NodeNG) -> bool:
    """Whether an expression is the view of a dictionary that counts as a set: `prices.keys()`."""
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.func, nodes.Attribute)
        and node.func.attrname in ("keys", "items")
        and not node.args
    )


def _with_items(value: Value, annotated: Values) -> Value:
    """An empty container with the items that its annotation promises."""
    if not isinstance(value, Container) or value.items:
        return value
    promised_ = next((one for one in annotated if isinstance(one, Container)), None)
    return value if promised_ is None else attrs.evolve(value, items=promised_.items)


def _part(value: Parameter, name: str) -> Parameter:
    """What `value.name` or `value[...]` is: no more known than the whole."""
    return Parameter(value.function, value.name, value.part or name, is_optional=value.is_optional)


def _loose(container: Container) -> tuple[tuple[object, Values], ...]:
    """A container's items without list positions, which additions shift."""
    if container.kind in ("dict", "kwargs"):
        return container.items
    return tuple((None, values) for _, values in container.items)


def _item(value: Value, key: object) -> Values:
    """What `value[key]` denotes."""
    if isinstance(value, Container):
        if key is not None:
            exact = [values for known, values in value.items if known == key]
            if exact:
                return exact[0] if value.kind == "tuple" else _changeable(exact[0])
            if isinstance(key, int) and value.kind not in ("dict", "kwargs") and key < 0:
                if value.items and all(known is not None for known, _ in value.items):
                    if -key <= len(value.items):
                        return value.items[key][1]
        return union([value.elements()])
    return UNKNOWN_VALUES


def _iterated(value: Value) -> Values:
    if isinstance(value, Container):
        if value.kind in ("dict", "kwargs"):
            keys = tuple(Constant(key) for key, _ in value.items if key is not None)
            return keys or UNKNOWN_VALUES
        return value.elements() or UNKNOWN_VALUES
    if isinstance(value, Parameter):
        return (_part(value, "[]"),)
    return UNKNOWN_VALUES


def _signature(arguments: nodes.Arguments) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parameters that take positions, and those that are passed by name alone. Kept on the node."""
    known: tuple[tuple[str, ...], tuple[str, ...]] | None = arguments.__dict__.get("_dbos_signature")
    if known is None:
        known = arguments.__dict__["_dbos_signature"] = (
            tuple(one.name for one in (*(arguments.posonlyargs or ()), *(arguments.args or ()))),
            tuple(sorted(one.name for one in arguments.kwonlyargs or ())),
        )
    return known


def _declared(
    arguments: nodes.Arguments,
) -> dict[nodes.AssignName, tuple[nodes.NodeNG | None, nodes.NodeNG | None]]:
    """`(annotation, default)` of each parameter but `*args` and `**kwargs`. Kept on the node."""
    known: dict[nodes.AssignName, tuple[nodes.NodeNG | None, nodes.NodeNG | None]] | None
    known = arguments.__dict__.get("_dbos_declared")
    if known is None:
        positional = (*(arguments.posonlyargs or ()), *(arguments.args or ()))
        annotations = (*(arguments.posonlyargs_annotations or ()), *(arguments.annotations or ()))
        given = arguments.defaults or ()
        defaults = (*(None,) * (len(positional) - len(given)), *given)
        known = dict(zip(positional, zip(annotations, defaults, strict=True), strict=True))
        by_name = zip(arguments.kwonlyargs_annotations or (), arguments.kw_defaults or (), strict=True)
        known.update(zip(arguments.kwonlyargs or (), by_name, strict=True))
        arguments.__dict__["_dbos_declared"] = known
    return known


def _default(arguments: nodes.Arguments, target: nodes.AssignName) -> nodes.NodeNG | None:
    return _declared(arguments).get(target, (None, None))[1]


def annotation_in(arguments: nodes.Arguments, target: nodes.AssignName) -> nodes.NodeNG | None:
    """The annotation of a parameter, if it has one."""
    return _declared(arguments).get(target, (None, None))[0]


_HANDLERS: dict[type[nodes.NodeNG], Callable[[Evaluator, nodes.NodeNG, Frame], Values]] = {
    nodes.Name: Evaluator._name,
    nodes.Attribute: Evaluator._attribute,
    nodes.Call: Evaluator._call,
    nodes.Await: Evaluator._await,
    nodes.Lambda: Evaluator._lambda,
    nodes.IfExp: Evaluator._choice,
    nodes.BoolOp: Evaluator._either,
    nodes.List: Evaluator._sequence,
    nodes.Tuple: Evaluator._sequence,
    nodes.Set: Evaluator._sequence,
    nodes.Dict: Evaluator._dict,
    nodes.ListComp: Evaluator._comprehension,
    nodes.SetComp: Evaluator._comprehension,
    nodes.GeneratorExp: Evaluator._comprehension,
    nodes.DictComp: Evaluator._comprehension,
    nodes.Subscript: Evaluator._subscript,
    nodes.NamedExpr: Evaluator._walrus,
    nodes.UnaryOp: Evaluator._negated,
    nodes.BinOp: Evaluator._binary,
    nodes.Compare: Evaluator._compared,
}
