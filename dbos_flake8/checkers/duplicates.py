"""DBS508: names that are registered twice."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.steps_rules import DuplicateName
from dbos_flake8.model.calls import Body, Way
from dbos_flake8.model.classes import Classes
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.endings import own_nodes
from dbos_flake8.model.loading import loaded_by, loaded_with
from dbos_flake8.model.registered import Entry, classes_in, registered_base, workflows_of
from dbos_flake8.model.scopes import blocks_of, decorators_of, frame_of, never_meets
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.values import ClassValue, FunctionValue
from dbos_flake8.rule import Culprit

__all__ = ["DuplicatesChecker"]

_LAST_WINS = "queues and recovery run the one that is registered last for both"


class DuplicatesChecker(Checker):
    """Compares the registrations of a file with each other, and with those of the files around it."""

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        if self.context.library.is_own_file(source):
            return
        evaluator = self.context.evaluator
        bodies = tuple(self.context.paths.bodies(source))
        workflows = [entry for body in bodies for entry in workflows_of(body, evaluator)]
        classes = list(classes_in(source, evaluator)) if "dbos_class" in source.text else []
        # Where a class has its name twice, that is told, and not of each of its methods.
        owners = {entry.node for entry in classes}
        workflows = [entry for entry in workflows if entry.target.parent not in owners]
        told = set()
        for earlier, later in _pairs(workflows):
            told.add(later)
            yield self._twice_here(earlier, later)
        yield from self._classes_here(classes, source)
        yield from self._repeated(workflows, bodies[0], source)
        if classes:
            for body in bodies:
                yield from self._objects(body, source)
        if not source.is_test:
            yield from self._elsewhere([one for one in workflows if one not in told], classes, source)

    # In one file

    @staticmethod
    def _twice_here(earlier: Entry, later: Entry) -> Culprit:
        return DuplicateName.at(
            later.node,
            later.source,
            what=f"the workflow name `{later.name}` is registered on line {earlier.node.lineno} too: {_LAST_WINS}",
            remedy="give one of them another `name=...`",
        )

    def _classes_here(self, classes: list[Entry], source: Source) -> Iterator[Culprit]:
        for earlier, later in _pairs(classes):
            yield DuplicateName.at(
                later.node,
                source,
                what=f"the class name `{later.name}` is registered on line {earlier.node.lineno} too: "
                "the second registration raises",
                remedy='name one of them: `@DBOS.dbos_class("...")`',
            )
        for entry in classes:
            base = registered_base(entry.node, source, {one.node for one in classes}, self.context.evaluator)
            if base is not None:
                yield DuplicateName.at(
                    entry.node,
                    source,
                    what=f"`{entry.node.name}` is registered under the name of its base `{base.node.name}`, which is "
                    "registered too: importing the module raises",
                    remedy="leave out one `@DBOS.dbos_class()`",
                )

    def _repeated(self, workflows: list[Entry], module: Body, source: Source) -> Iterator[Culprit]:
        """A `def` that is registered each time when a loop, a factory or a constructor comes to it."""
        for entry in workflows:
            scope = frame_of(entry.target)
            if not isinstance(entry.node.parent, nodes.Decorators) and frame_of(entry.node) is not scope:
                continue
            around = f"`{scope.name}`" if isinstance(scope, nodes.FunctionDef) else "the loop"
            in_loop = isinstance(scope, nodes.Module) and _is_in_loop(entry.target)
            repeats = in_loop or (isinstance(scope, nodes.FunctionDef) and self._runs_again(scope, module))
            if repeats and not _may_be_renamed(entry, scope):
                yield DuplicateName.at(
                    entry.node,
                    source,
                    what=f"`{entry.target.name}` is registered as `{entry.name}` each time {around} runs: "
                    "queues and recovery run the one that is registered last for all",
                    remedy='give each a name of its own: `name=f"..."`',
                )

    def _runs_again(self, function: nodes.FunctionDef, module: Body) -> bool:
        """Whether the module's own code certainly runs a function, or makes objects with it, more than once."""
        places = []
        for call in module.calls:
            if call.way is not Way.CALL or call.is_guarded or len(call.alternatives) > 1:
                continue
            value = call.value
            if isinstance(value, FunctionValue) and value.node is function:
                places.append(call.node)
            elif (
                isinstance(value, ClassValue)
                and function.name == "__init__"
                and value.node is function.parent
            ):
                places.append(call.node)
        if any(_is_in_loop(place) for place in places):
            return True
        return any(not never_meets(one, other) for i, one in enumerate(places) for other in places[i + 1 :])

    # Objects

    def _objects(self, body: Body, source: Source) -> Iterator[Culprit]:
        """Two objects of one class under one name."""
        if _destroys(body.scope):
            return
        made: dict[tuple[nodes.NodeNG, str], nodes.NodeNG] = {}
        for call in body.calls:
            if not isinstance(call.value, ClassValue) or not isinstance(call.node, nodes.Call):
                continue
            if call.way is not Way.CALL or call.is_guarded or len(call.alternatives) > 1:
                continue
            name = self._object_name(call.node, call.value, body)
            if name is None:
                continue
            key = (call.value.node, name)
            earlier = made.setdefault(key, call.node)
            in_loop = _is_in_loop(call.node)
            if in_loop or (earlier is not call.node and not never_meets(earlier, call.node)):
                place = "in every round of the loop" if in_loop else f"on line {earlier.lineno} too"
                yield DuplicateName.at(
                    call.node,
                    source,
                    what=f'an object of `{call.value.node.name}` with the name "{name}" is made {place}: '
                    "the second one raises",
                    remedy="give each object a `config_name` of its own",
                )

    def _object_name(self, call: nodes.Call, cls: ClassValue, body: Body) -> str | None:
        """The `config_name` of the object that a call makes, where it is a constant."""
        classes = Classes(self.context.evaluator)
        given = classes.config_name(cls, call)
        if given is None:
            return None
        constant = constant_of(given, body.frame, self.context.evaluator)
        return constant.value if constant is not None and isinstance(constant.value, str) else None

    # In other files

    def _elsewhere(self, workflows: list[Entry], classes: list[Entry], source: Source) -> Iterator[Culprit]:
        mine = [entry for entry in (*workflows, *classes) if entry.is_at_import]
        if not mine:
            return
        evaluator = self.context.evaluator
        project = evaluator.project
        imported = loaded_by(source, project).values()
        others = dict.fromkeys((*imported, *(one for one in project.neighbours(source) if not one.is_test)))
        others.pop(source, None)
        together = loaded_with(source, project)
        told: set[Entry] = set()
        for other in others:
            if other.path not in together:
                continue
            wanted = [one for one in mine if one not in told and _may_register(one, other.text)]
            if not wanted:
                continue
            try:
                found = list(self._entries(other))
            except AnalysisError:
                continue
            for entry in wanted:
                same = next((one for one in found if _is_same(one, entry)), None)
                if same is None:
                    continue
                told.add(entry)
                yield self._twice(entry, same)

    def _entries(self, source: Source) -> Iterator[Entry]:
        evaluator = self.context.evaluator
        yield from workflows_of(self.context.paths.calls.body(evaluator.module_frame(source)), evaluator)
        yield from classes_in(source, evaluator)

    def _twice(self, entry: Entry, other: Entry) -> Culprit:
        place = f"{self.context.evaluator.project.shown(other.source.path)}:{other.node.lineno}"
        if isinstance(entry.target, nodes.ClassDef):
            what, effect = "class", "the second registration raises"
            remedy = 'name one of them: `@DBOS.dbos_class("...")`'
        else:
            what, remedy = "workflow", "give one of them another `name=...`"
            refused = self.context.any_release(">=3")
            effect = "importing the second module raises DBOSException" if refused else _LAST_WINS
        return DuplicateName.at(
            entry.node,
            entry.source,
            what=f"the {what} name `{entry.name}` is registered in {place} too: {effect}",
            remedy=remedy,
        )


def _pairs(entries: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Entries of one name that are both registered, each with the one before it."""
    last: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda one: (one.node.lineno or 0, one.node.col_offset or 0)):
        before = last.get(entry.name)
        last[entry.name] = entry
        if before is not None and before.target is not entry.target and _meet(before, entry):
            yield before, entry


def _meet(one: Entry, other: Entry) -> bool:
    """Whether both registrations run, one after the other, in the code of one module or function."""
    scope = _scope(one.node)
    if scope is not _scope(other.node) or never_meets(one.target, other.target):
        return False
    if not isinstance(scope, nodes.Module) and (one.source.is_test or _destroys(scope)):
        return False  # a test plays a later version of the program
    tries = {statement for statement, _ in blocks_of(one.target) if isinstance(statement, nodes.Try)}
    return not any(statement in tries for statement, _ in blocks_of(other.target))


def _destroys(scope: nodes.NodeNG) -> bool:
    """Whether a function calls `destroy`, which may forget what is registered."""
    return any(getattr(call.func, "attrname", "") == "destroy" for call in scope.nodes_of_class(nodes.Call))


def _scope(node: nodes.NodeNG) -> nodes.NodeNG:
    scope = frame_of(node)
    while isinstance(scope, nodes.ClassDef):
        scope = frame_of(scope)
    return scope


def _is_in_loop(node: nodes.NodeNG) -> bool:
    """Whether code runs in every round of a loop that is not left at once, or for each item of a comprehension."""
    child, parent = node, node.parent
    while not child.is_statement:
        if isinstance(parent, (nodes.ListComp, nodes.SetComp)) and child is parent.elt:
            return True
        if isinstance(parent, nodes.DictComp) and child in (parent.key, parent.value):
            return True
        if isinstance(parent, nodes.GeneratorExp) and child is parent.elt and isinstance(parent.parent, nodes.Call):
            return True
        child, parent = parent, parent.parent
    for statement, field in blocks_of(node):
        if isinstance(statement, (nodes.For, nodes.While)) and field == "body":
            ends = (nodes.Break, nodes.Return, nodes.Raise)
            return not any(isinstance(one, ends) for one in own_nodes(statement.body))
    return False


def _may_be_renamed(entry: Entry, scope: nodes.NodeNG) -> bool:
    """Whether a function may take the name of another one: `functools.wraps` does that, for instance."""
    decorators = decorators_of(entry.target)
    if any(one is not entry.node for one in decorators):
        return True
    text = str(scope.as_string())
    return "update_wrapper" in text or "__qualname__" in text


def _may_register(entry: Entry, text: str) -> bool:
    """A search in the text that most files do not survive."""
    last = entry.name.rpartition(".")[2]
    if isinstance(entry.target, nodes.ClassDef):
        return "dbos_class" in text and (f"class {last}" in text or entry.name in text)
    return "workflow" in text and (
        f"def {last}" in text or f'"{entry.name}"' in text or f"'{entry.name}'" in text
    )


def _is_same(one: Entry, other: Entry) -> bool:
    is_class = isinstance(one.target, nodes.ClassDef)
    return (
        one.name == other.name and is_class == isinstance(other.target, nodes.ClassDef) and one.is_at_import
    )
