"""Which changes outlive the code that makes them, and who reads what was changed."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body, Change, Edge, Way
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Path, Paths, Place, Reach, State, enter
from dbos_flake8.model.scopes import (
    bindings,
    blocks_of,
    enclosing,
    frame_of,
    ifs_around,
    never_meets,
    scope_of,
)
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    FunctionValue,
    Instance,
    ModuleValue,
    Parameter,
    Value,
)

__all__ = ["Changes"]

#: Module-level names: `(module, name)`.
_Names = set[tuple[nodes.NodeNG, str]]
#: Objects, and the attribute of them that is meant.
_Objects = list[tuple[Value, "str | None"]]


@attrs.define(eq=False, repr=False)
class Changes:
    """Answers which changes in a workflow's run concern more than that run."""

    evaluator: Evaluator
    paths: Paths
    _read: dict[Source, tuple[_Names, _Objects]] = attrs.field(init=False, factory=dict)

    # What a workflow changes

    def outlasting(self, reach: Reach) -> Iterator[Change]:
        """Changes of a body in a workflow that concern state outside the workflow's run."""
        if not reach.body.changes:
            return
        running = reach.path.scopes
        for change in reach.body.changes:
            if not self._is_outer(change, running):
                continue
            if self._is_lazy(change) and not self._is_recorded(change):
                continue
            yield change

    def _is_outer(self, change: Change, running: set[nodes.NodeNG]) -> bool:
        if change.rebound is not None:
            home = self._home_of_name(change)
            return isinstance(home, nodes.Module) or (home is not None and home not in running)
        owner = change.owner
        if isinstance(owner, ModuleValue):
            return True
        if isinstance(owner, ClassValue) and change.attribute is None:
            return False
        if isinstance(owner, (ClassValue, FunctionValue)):
            return _outlives(frame_of(owner.node), running)
        if getattr(change.frame.scope, "name", "") == "__init__" and owner == change.frame.receiver:
            return False  # an object that is being made
        if isinstance(owner, Instance) and owner.made_by is None:
            return change.attribute is not None and self._is_configured(owner)
        home = _home(owner)
        if home is None:
            return False
        if isinstance(owner, External) and not self._is_container(owner):
            return False
        return _outlives(home, running)

    def _is_container(self, owner: External) -> bool:
        return owner.path.removesuffix("()") in self.evaluator.library.callables.containers or (
            owner.path == "types.SimpleNamespace()"
        )

    def _is_configured(self, owner: Instance) -> bool:
        """Whether an object is one that DBOS finds again by its name after a restart."""
        return any(
            isinstance(base, External) and base.path == "dbos.DBOSConfiguredInstance"
            for base in self.evaluator.mro(owner.cls)
        )

    def _home_of_name(self, change: Change) -> nodes.NodeNG | None:
        """The scope that owns a name declared `global` or `nonlocal`."""
        assert change.rebound is not None
        for scope in enclosing(change.frame.scope):
            if scope is change.frame.scope or isinstance(scope, nodes.ClassDef):
                continue
            if change.rebound in scope.locals:
                return scope
        return change.node.root()

    def _is_lazy(self, change: Change) -> bool:
        """`if _client is None: _client = ...` and its like."""
        if self._is_guarded_entry(change) or self._is_tested_before(change):
            return True
        name = change.shown
        if _makes_missing_entry(change.node):
            return True
        for statement in ifs_around(change.node):
            test = statement.test
            if isinstance(test, nodes.Compare) and test.ops[0][0] in ("is", "=="):
                if test.left.as_string() == name and _is_none(test.ops[0][1]):
                    return True
            if isinstance(test, nodes.UnaryOp) and test.op == "not":
                inner = test.operand
                if inner.as_string() == name or (
                    isinstance(inner, nodes.Call)
                    and inner.args
                    and name.startswith(inner.args[0].as_string())
                ):
                    return True
        value = getattr(change.node, "value", None)
        return isinstance(value, nodes.BoolOp) and value.op == "or" and value.values[0].as_string() == name

    def _is_guarded_entry(self, change: Change) -> bool:
        """An entry or attribute that is set where the code has seen that it is missing."""
        node = change.node
        if not isinstance(node, nodes.Assign):
            return False
        for statement, field in blocks_of(node):
            if isinstance(statement, nodes.Try) and field == "handlers":
                if any(change.root in _names(one) for one in statement.body):
                    return True
        for statement in ifs_around(node):
            test = statement.test
            asks = (isinstance(test, nodes.Compare) and test.ops[0][0] in ("not in", "is")) or (
                isinstance(test, nodes.UnaryOp) and test.op == "not"
            )
            if asks and change.root in self._origins(test):
                return True
        return False

    def _is_tested_before(self, change: Change) -> bool:
        """A cache or flag that the function looks at first, and leaves or goes on by."""
        node = change.node
        is_entry = isinstance(node, nodes.Call) and getattr(node.func, "attrname", "") == "add"
        if not is_entry and not isinstance(node, (nodes.Assign, nodes.AnnAssign)):
            return False
        scope = change.frame.scope
        if not isinstance(scope, nodes.FunctionDef):
            return False
        for test in scope.nodes_of_class((nodes.If, nodes.IfExp)):
            if (test.lineno or 0) > (node.lineno or 0) or change.root not in self._origins(test.test):
                continue
            leaves = isinstance(test, nodes.If) and isinstance(test.body[-1], nodes.Return)
            if not is_entry or (leaves and not test.parent_of(node)):
                return True
        return self._is_set_with_lazy(change)

    @staticmethod
    def _is_set_with_lazy(change: Change) -> bool:
        """What is set in the block that makes a missing object belongs to the object."""
        for statement in ifs_around(change.node):
            tested = _names(statement.test)
            for one in statement.body:
                for target in one.targets if isinstance(one, nodes.Assign) else ():
                    if getattr(target, "name", None) in tested:
                        return True
        return False

    @staticmethod
    def _origins(test: nodes.NodeNG) -> set[str]:
        """The names in a test, and those that the local names in it were made from."""
        found = _names(test)
        scope = frame_of(test)
        for name in list(found):
            for binding in scope.locals.get(name, ()):
                value = getattr(binding.parent, "value", None)
                if isinstance(binding, nodes.AssignName) and value is not None:
                    found |= _names(value)
        return found

    def _is_recorded(self, change: Change) -> bool:
        """Whether the value that is kept comes from a step: then keeping it skips checkpoints."""
        value = getattr(change.node, "value", None)
        if value is None:
            return False
        if isinstance(value, nodes.Name):
            origins = [
                getattr(binding.parent, "value", None)
                for binding in frame_of(value).locals.get(value.name, ())
            ]
            return any(one is not None and self._calls_durable(one, change) for one in origins)
        return self._calls_durable(value, change)

    def _calls_durable(self, value: nodes.NodeNG, change: Change) -> bool:
        for call in value.nodes_of_class(nodes.Call):
            for callee in self.evaluator.values(call.func, change.frame):
                if isinstance(callee, Durable):
                    return True
        return False

    # What a step changes

    def lost(self, reach: Reach) -> Iterator[tuple[Change, Path]]:
        """Changes that steps make and the workflow's code reads afterwards, and the way there."""
        for edge in reach.body.edges:
            if edge.way is not Way.STEP:
                continue
            for body, path in self._step_bodies(edge, reach):
                for change in body.changes:
                    if self._is_own(change, edge, body):
                        continue
                    if self._is_lazy(change):
                        continue
                    if self._is_read_after(change, edge, reach):
                        yield change, path

    def _step_bodies(self, edge: Edge, reach: Reach) -> Iterator[tuple[Body, Path]]:
        """The step's body and those of the functions that it calls, and the ways to them."""
        state = State(Place.STEP, None)
        seen = {edge.frame}
        todo = [(edge.frame, reach.path.then(edge, reach.body.frame.source))]
        while todo:
            frame, path = todo.pop()
            body = self.paths.calls.body(frame)
            yield body, path
            if len(path) >= self.paths.depth:
                continue
            for inner in body.edges:
                if inner.way is Way.CALL and inner.durable is None and inner.frame not in seen:
                    if enter(state, inner) is not None:
                        seen.add(inner.frame)
                        todo.append((inner.frame, path.then(inner, frame.source)))

    def _is_own(self, change: Change, edge: Edge, body: Body) -> bool:
        """Whether the step changes only what it made itself."""
        if change.rebound is not None:
            return False
        owner = change.owner
        if owner is None or (isinstance(owner, External) and not self._is_container(owner)):
            return True
        home = _home(owner)
        return home is not None and home in (body.scope, edge.frame.scope)

    def _is_read_after(self, change: Change, edge: Edge, reach: Reach) -> bool:
        """Whether the workflow's code reads, after the step, what the step has changed."""
        if change.rebound is not None:
            home = self._home_of_name(change)
            if isinstance(home, nodes.Module):
                return self._is_global_read(home, change.rebound, reach)
            return self._name_read_after(change.rebound, home, edge, reach)
        owner = change.owner
        if isinstance(owner, ModuleValue):
            if owner.source is None or change.attribute is None:
                return False
            return self._is_global_read(owner.source.tree.module, change.attribute, reach)
        if isinstance(owner, ClassValue):
            return any(
                isinstance(load, nodes.Attribute)
                and load.attrname == change.attribute
                and owner in self.evaluator.values(load.expr, reach.body.frame)
                for load in self._later_loads(edge, reach)
            )
        if isinstance(_home(owner), (nodes.Module, nodes.ClassDef)):
            return self._is_object_read(owner, change.attribute, reach)
        if self._gives_back(edge, reach):
            return False
        return self._owner_read_after(change, edge, reach)

    def _later_loads(self, edge: Edge, reach: Reach) -> Iterator[nodes.NodeNG]:
        """What the calling code reads after the call, or in a later round of its loop."""
        call = edge.node
        end = (call.end_lineno or 0, call.end_col_offset or 0)
        loop = next(
            (
                statement
                for statement, field in blocks_of(call)
                if isinstance(statement, (nodes.For, nodes.While)) and field == "body"
            ),
            None,
        )
        for load in reach.body.loads:
            place = (load.lineno or 0, load.col_offset or 0)
            if call.parent_of(load) or never_meets(call, load) or self._is_logged(load, reach):
                continue
            if place >= end:
                yield load
            elif loop is not None and _runs_again(load, loop) and not _is_made_anew(load, loop):
                yield load

    def _is_logged(self, load: nodes.NodeNG, reach: Reach) -> bool:
        """Whether what is read only goes into a log or onto the screen."""
        node = load
        while not node.is_statement and node.parent is not None:
            node = node.parent
            if isinstance(node, nodes.Call):
                values = self.evaluator.values(node.func, reach.body.frame)
                logs = self.evaluator.library.callables.logs
                if any(isinstance(v, External) and v.path.startswith(logs) for v in values):
                    return True
        return False

    def _name_read_after(self, name: str, home: nodes.NodeNG | None, edge: Edge, reach: Reach) -> bool:
        return any(
            isinstance(load, nodes.Name)
            and load.name == name
            and any(scope is home for scope in enclosing(scope_of(load)) if name in scope.locals)
            for load in self._later_loads(edge, reach)
        )

    def _owner_read_after(self, change: Change, edge: Edge, reach: Reach) -> bool:
        frame = reach.body.frame
        owner = _whole(change.owner)
        for load in self._later_loads(edge, reach):
            if isinstance(load, nodes.Attribute):
                if change.attribute is None or load.attrname != change.attribute:
                    continue
                base: nodes.NodeNG = load.expr
            elif change.attribute is None or not isinstance(owner, Instance):
                base = load
            else:
                continue
            if self._is_passed_on_only(load, edge) or _reads_another_key(load, change):
                continue
            values = self.evaluator.values(base, frame)
            if isinstance(base, nodes.Name):  # a part that was taken before is another object
                parts = (None, getattr(change.owner, "part", None))
                values = tuple(v for v in values if getattr(v, "part", None) in parts)
            if any(_same(_whole(value), owner) for value in values):
                return True
        return self._read_by_method(change, owner, edge, reach)

    def _read_by_method(self, change: Change, owner: Value | None, edge: Edge, reach: Reach) -> bool:
        """Whether a method or property of the changed object, run later, reads the attribute."""
        if change.attribute is None:
            return False
        end = (edge.node.end_lineno or 0, edge.node.end_col_offset or 0)
        for later in reach.body.edges:
            if later.way is not Way.CALL or not _same(later.function.receiver, owner):
                continue
            if (later.node.end_lineno or 0, later.node.end_col_offset or 0) <= end:
                continue
            for load in self.paths.calls.body(later.frame).loads:
                if isinstance(load, nodes.Attribute) and load.attrname == change.attribute:
                    return True
        return False

    def _is_passed_on_only(self, load: nodes.NodeNG, edge: Edge) -> bool:
        """Whether the object is only handed to the same step again."""
        parent = load.parent
        return (
            isinstance(parent, nodes.Call)
            and isinstance(edge.node, nodes.Call)
            and load in parent.args
            and parent.func.as_string() == edge.node.func.as_string()
        )

    def _gives_back(self, edge: Edge, reach: Reach) -> bool:
        """Whether the step returns what it was given, and the caller uses the result."""
        parent = edge.node.parent
        if isinstance(parent, nodes.Await):
            parent = parent.parent
        if isinstance(parent, nodes.Expr):
            return False
        function = edge.function.node
        if not isinstance(function, nodes.FunctionDef):
            return False
        given = {_whole(value) for values in (edge.frame.arguments or {}).values() for value in values}
        for one in self.evaluator.results(function)[0]:
            if one.value is not None:
                for value in self.evaluator.values(one.value, edge.frame):
                    parts = value.elements() if isinstance(value, Container) else ()
                    if any(
                        (_whole(part) in given and not isinstance(part, Constant))
                        or (isinstance(part, Parameter) and part.function is function)
                        for part in (value, *parts)
                    ):
                        return True
        return False

    # What workflows read

    def _is_global_read(self, module: nodes.NodeNG, name: str, reach: Reach) -> bool:
        names, _ = self._reads(reach.body.frame.source)
        return (module, name) in names

    def _is_object_read(self, owner: Value | None, attribute: str | None, reach: Reach) -> bool:
        _, objects = self._reads(reach.body.frame.source)
        by_name = isinstance(owner, Instance) and attribute is not None
        return owner is not None and any(
            _same(owner, one) and (not by_name or name == attribute) for one, name in objects
        )

    def _reads(self, source: Source) -> tuple[_Names, _Objects]:
        """Module-level names and objects that code in the workflows of a file reads."""
        if source not in self._read:
            names: _Names = set()
            objects: _Objects = []
            self._read[source] = (names, objects)
            for root in self.paths.roots(source):
                if root.state.place is not Place.WORKFLOW:
                    continue
                for reach in self.paths.reaches(root, source):
                    if reach.state.place is Place.WORKFLOW:
                        self._collect(reach.body, names, objects)
        return self._read[source]

    def _collect(self, body: Body, names: _Names, objects: _Objects) -> None:
        for load in body.loads:
            if isinstance(load, nodes.Attribute):
                for value in self.evaluator.values(load.expr, body.frame):
                    if isinstance(value, ModuleValue) and value.source is not None:
                        names.add((value.source.tree.module, load.attrname))
                        self._collect_object(load, body, objects)
                    elif isinstance(value, Instance):
                        objects.append((value, load.attrname))
                    elif isinstance(value, ClassValue):
                        self._collect_object(load, body, objects)
                continue
            scopes = [s for s in enclosing(scope_of(load)) if load.name in s.locals]
            if scopes and isinstance(scopes[0], nodes.Module):
                names.add((scopes[0], load.name))
            self._collect_object(load, body, objects)

    def _collect_object(self, load: nodes.NodeNG, body: Body, objects: _Objects) -> None:
        call = load.parent
        if isinstance(call, nodes.Call) and load in call.args and self._is_handed_to_step(call, body):
            return  # the step reads it, not the workflow
        for value in self.evaluator.values(load, body.frame):
            if isinstance(value, (Container, External)):
                objects.append((value, None))

    def _is_handed_to_step(self, call: nodes.Call, body: Body) -> bool:
        return any(isinstance(value, Durable) for value in self.evaluator.values(call.func, body.frame))


def _home(owner: Value | None) -> nodes.NodeNG | None:
    """The function, class or module whose code made an object; None when that is unknown."""
    made_by = getattr(owner, "made_by", None)
    return None if made_by is None else frame_of(made_by)


def _runs_again(node: nodes.NodeNG, loop: nodes.NodeNG) -> bool:
    """Whether each round of a loop evaluates an expression: all but what a `for` iterates over."""
    first = getattr(loop, "iter", None)
    if first is not None and (node is first or first.parent_of(node)):
        return False
    return bool(loop.parent_of(node))


def _reads_another_key(load: nodes.NodeNG, change: Change) -> bool:
    """Whether `order["id"]` is read where `order["state"]` was changed."""
    parent = load.parent
    if isinstance(parent, nodes.Attribute) and not isinstance(parent.parent, nodes.Call):
        return change.attribute not in (None, "[]", parent.attrname)
    changed = _key(change.node)
    if changed is None:
        return False
    if isinstance(parent, nodes.Attribute) and isinstance(parent.parent, nodes.Call):
        read = _key(parent.parent)
    else:
        read = _key_of(parent) if isinstance(parent, nodes.Subscript) else None
    return read is not None and read != changed


def _makes_missing_entry(node: nodes.NodeNG) -> bool:
    """`clients.setdefault(region, Client(region))`."""
    return (
        isinstance(node, nodes.Call)
        and getattr(node.func, "attrname", "") == "setdefault"
        and len(node.args) == 2
        and isinstance(node.args[1], nodes.Call)
    )


def _key(node: nodes.NodeNG) -> object | None:
    """The constant key that a statement or call is about; None when there is none."""
    if isinstance(node, nodes.Call):
        keyed = getattr(node.func, "attrname", "") in ("get", "pop", "setdefault")
        first = node.args[0] if keyed and node.args else None
        return first.value if isinstance(first, nodes.Const) else None
    targets = (
        node.targets if isinstance(node, (nodes.Assign, nodes.Delete)) else [getattr(node, "target", None)]
    )
    keys = {_key_of(target) for target in targets}
    return keys.pop() if len(keys) == 1 else None


def _key_of(node: nodes.NodeNG | None) -> object | None:
    if isinstance(node, nodes.Subscript) and isinstance(node.slice, nodes.Const):
        key: object = node.slice.value
        return key
    return None


def _is_made_anew(load: nodes.NodeNG, loop: nodes.NodeNG) -> bool:
    """Whether each round of a loop gives the name that is read a new value before."""
    while isinstance(load, nodes.Attribute):
        load = load.expr
    if not isinstance(load, nodes.Name):
        return False
    for scope in enclosing(scope_of(load)):
        if load.name in scope.locals:
            return all(loop.parent_of(binding) for binding in bindings(scope, load.name, load))
    return False


def _outlives(home: nodes.NodeNG, running: set[nodes.NodeNG]) -> bool:
    """Whether what was made in a scope was there before the functions that run now.

    What a function makes that is not around one of them was made by a call in this run.
    """
    while isinstance(home, nodes.ClassDef):
        home = frame_of(home)
    if isinstance(home, nodes.Module):
        return True
    return home not in running and any(home in enclosing(scope) for scope in running)


def _whole(value: Value | None) -> Value | None:
    """A parameter without the part of it that is meant."""
    if isinstance(value, Parameter):
        return attrs.evolve(value, part=None, is_given=False)
    return value


def _same(one: Value | None, other: Value | None) -> bool:
    """Whether two values are one object: made at one place, if that is known."""
    made_by = getattr(one, "made_by", None)
    if made_by is not None:
        return type(one) is type(other) and made_by is getattr(other, "made_by", None)
    return one == other


def _names(node: nodes.NodeNG) -> set[str]:
    return {one.name for one in node.nodes_of_class(nodes.Name)}


def _is_none(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and node.value is None
