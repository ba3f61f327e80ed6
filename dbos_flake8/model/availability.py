"""Code that asks whether a name of dbos exists before it uses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

from dbos_flake8.model.endings import compound_statements
from dbos_flake8.model.scopes import blocks_of, enclosing, frame_of, scope_of
from dbos_flake8.model.tree import results_of
from dbos_flake8.model.values import ModuleValue

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator

__all__ = ["asks_before"]

_FAILURES = frozenset({"ImportError", "ModuleNotFoundError", "AttributeError", "TypeError"})
_ANYTHING = frozenset({"Exception", "BaseException"})
_VERSION_WORDS = ("__version__", "version(", "Version(", "VERSION")
#: What lists the names of an object, or the parameters of a function.
_LISTS = ("dir(", "vars(", "__dict__", ".parameters", "__all__")


def asks_before(node: nodes.NodeNG, name: str, evaluator: Evaluator | None = None) -> bool:
    """Whether the code around a use of `name` is made for releases of dbos that lack it.

    `name` is the last part: `transaction` of `DBOS.transaction`. With an evaluator, answers that other
    modules of the project keep count as well.
    """
    asks = _Asks(name, evaluator)
    for statement, field in _blocks_around(node):
        if isinstance(statement, nodes.Try) and field != "finalbody" and _handles_lack(statement):
            return True
        if isinstance(statement, (nodes.If, nodes.While)) and asks.test(statement.test):
            return True
        if isinstance(statement, nodes.With) and _suppresses_lack(statement):
            return True
    parent = node.parent
    while parent is not None and not parent.is_statement:
        if isinstance(parent, nodes.IfExp) and asks.test(parent.test):
            return True
        if isinstance(parent, nodes.BoolOp) and any(asks.test(value) for value in parent.values):
            return True
        parent = parent.parent
    return (
        _asked_earlier(node, asks)
        or _is_skipped(node, asks)
        or _is_import_guarded(node)
        or _is_chosen(node, asks)
    )


def _blocks_around(node: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, str]]:
    """The compound statements around a node, also those around the functions and classes that hold it."""
    current: nodes.NodeNG | None = node
    while current is not None and not isinstance(current, nodes.Module):
        yield from blocks_of(current)
        current = current.parent
        while current is not None and not isinstance(
            current, (nodes.Lambda, nodes.FunctionDef, nodes.ClassDef)
        ):
            current = current.parent


def _handles_lack(statement: nodes.Try) -> bool:
    """Whether a `try` is there for what dbos may lack; a broad handler is, around an import."""
    imports = any(isinstance(one, (nodes.Import, nodes.ImportFrom)) for one in statement.body)
    for handler in statement.handlers:
        names = [] if handler.type is None else handler.type.nodes_of_class(nodes.Name)
        caught = {one.name for one in names}
        if caught & _FAILURES or (imports and (handler.type is None or caught & _ANYTHING)):
            return True
    return False


def _suppresses_lack(statement: nodes.With) -> bool:
    """Whether a `with suppress(AttributeError)` is there for what dbos may lack."""
    return any(
        isinstance(item, nodes.Call)
        and str(item.func.as_string()).rpartition(".")[2] == "suppress"
        and any(getattr(one, "name", "") in _FAILURES for one in item.args)
        for item, _ in statement.items
    )


@attrs.frozen(eq=False, repr=False)
class _Question:
    """What an expression asks for."""

    #: Whether it asks for the version of dbos.
    is_version: bool
    #: The names in `hasattr(DBOS, "patch")` and `getattr`.
    names: frozenset[object]
    #: Its words, where it looks into a list of names.
    listing: str
    #: Its words, where it compares something with None.
    comparing: str

    @classmethod
    def of(cls, node: nodes.NodeNG) -> _Question | None:
        """The question that an expression is; None where it asks for nothing of the kind."""
        text = str(node.as_string())
        question = cls(
            "dbos" in text.lower() and any(word in text for word in _VERSION_WORDS),
            frozenset(_names_asked_for(node)) if "attr(" in text else frozenset(),
            text if "' in " in text and any(word in text for word in _LISTS) else "",
            text if " is not None" in text else "",
        )
        asks = question.is_version or question.names or question.listing or question.comparing
        return question if asks else None

    def is_for(self, name: str) -> bool:
        """Whether the answer tells if dbos has a name."""
        return (
            self.is_version or name in self.names or f"'{name}' in " in self.listing or name in self.comparing
        )


def _question(node: nodes.NodeNG) -> _Question | None:
    """The question that an expression is, kept on the node."""
    if "_dbos_question" not in node.__dict__:
        node.__dict__["_dbos_question"] = _Question.of(node)
    question: _Question | None = node.__dict__["_dbos_question"]
    return question


def _names_asked_for(part: nodes.NodeNG) -> Iterator[object]:
    for call in part.nodes_of_class(nodes.Call):
        if getattr(call.func, "name", "") in ("hasattr", "getattr") and len(call.args) > 1:
            if isinstance(call.args[1], nodes.Const):
                yield call.args[1].value


@attrs.frozen(eq=False, repr=False)
class _Asks:
    """Decides whether tests ask for a name, or for the version of dbos."""

    name: str
    evaluator: Evaluator | None

    def test(self, test: nodes.NodeNG) -> bool:
        """Whether a test asks, itself or by way of what its names were given."""
        # Every use of dbos meets the same tests above it: what each asks for is kept on the node.
        key = "_dbos_asks" if self.evaluator is None else "_dbos_asks_project"
        questions: list[_Question] | None = test.__dict__.get(key)
        if questions is None:
            parts = dict.fromkeys((test, *self._kept(test, 3)))
            questions = [question for part in parts if (question := _question(part)) is not None]
            test.__dict__[key] = questions
        return any(question.is_for(self.name) for question in questions)

    def _kept(self, test: nodes.NodeNG, depth: int) -> Iterator[nodes.NodeNG]:
        """What the names of a test stand for: `IS_TWO = version("dbos") < "3"`, `def is_two(): ...`."""
        for part in test.nodes_of_class((nodes.Name, nodes.Attribute)):
            for given in self._given(part):
                yield given
                if depth > 1:
                    yield from self._kept(given, depth - 1)

    def _given(self, part: nodes.Name | nodes.Attribute) -> Iterator[nodes.NodeNG]:
        """What the bindings of a name give it: a value, or what a function returns."""
        for binding in self.bindings(part):
            if isinstance(binding, nodes.FunctionDef):
                yield from (one.value for one in results_of(binding)[0] if one.value is not None)
            elif isinstance(binding.parent, (nodes.Assign, nodes.AnnAssign)) and binding.parent.value:
                yield binding.parent.value

    def bindings(self, part: nodes.Name | nodes.Attribute) -> Iterator[nodes.NodeNG]:
        """The bindings of a name, or of a name of another module, and what they import of the project."""
        if isinstance(part, nodes.Name):
            scopes = enclosing(scope_of(part))
            owner = next((scope for scope in scopes if part.name in scope.locals), None)
            if owner is not None:
                yield from self._followed(owner, part.name)
        elif self.evaluator is not None and (source := self.evaluator.source_of(part)) is not None:
            for value in self.evaluator.values(part.expr, self.evaluator.frame_at(part, source)):
                if isinstance(value, ModuleValue) and value.source is not None:
                    yield from self._followed(value.source.tree.module, part.attrname)

    def _followed(self, scope: nodes.NodeNG, name: str) -> Iterator[nodes.NodeNG]:
        for binding in scope.locals.get(name, ()):
            yield binding
            if not isinstance(binding, nodes.ImportFrom) or self.evaluator is None:
                continue
            source = self.evaluator.source_of(binding)
            module = self.evaluator.imported_module(source, binding) if source is not None else None
            if isinstance(module, ModuleValue) and module.source not in (None, source):
                assert module.source is not None
                yield from self._followed(module.source.tree.module, binding.real_name(name))


def _asked_earlier(node: nodes.NodeNG, asks: _Asks) -> bool:
    """`if not hasattr(DBOS, "patch"): return`, or an `assert`, above the use in its function or module."""
    return any(
        (one.lineno or 0) < (node.lineno or 0)
        and (isinstance(one, nodes.Assert) or isinstance(one.body[-1], (nodes.Return, nodes.Raise)))
        and asks.test(one.test)
        for one in compound_statements(frame_of(node), (nodes.If, nodes.Assert))
    )


def _is_skipped(node: nodes.NodeNG, asks: _Asks) -> bool:
    """Whether a test is skipped by `pytest.mark.skipif` or `unittest.skipIf` where dbos lacks something."""
    current = node.parent
    while current is not None:
        if isinstance(current, (nodes.FunctionDef, nodes.ClassDef)) and current.decorators is not None:
            if any(_skips(one, asks) for one in current.decorators.nodes):
                return True
        if isinstance(current, nodes.Module):
            marks = (binding.parent for binding in current.locals.get("pytestmark", ()))
            return any(isinstance(one, nodes.Assign) and _skips(one.value, asks) for one in marks)
        current = current.parent
    return False


def _skips(mark: nodes.NodeNG, asks: _Asks) -> bool:
    return any(
        getattr(call.func, "attrname", "").lower() in ("skipif", "skipunless")
        and any(map(asks.test, call.args))
        for call in mark.nodes_of_class(nodes.Call)
    )


def _is_import_guarded(node: nodes.NodeNG) -> bool:
    """Whether the name at the beginning of an expression is imported in a `try` that may fail."""
    first = node
    while isinstance(first, (nodes.Attribute, nodes.Call)):
        first = first.expr if isinstance(first, nodes.Attribute) else first.func
    if not isinstance(first, nodes.Name):
        return False
    owner = next((scope for scope in enclosing(scope_of(first)) if first.name in scope.locals), None)
    if owner is None:
        return False
    if isinstance(node, nodes.Name) or node is first:
        for binding in owner.locals[first.name]:
            if isinstance(binding, (nodes.Import, nodes.ImportFrom)) and any(
                isinstance(statement, nodes.Try) and _handles_lack(statement)
                for statement, _ in blocks_of(binding)
            ):
                return True
    return False


def _is_chosen(node: nodes.NodeNG, asks: _Asks) -> bool:
    """Whether a name in an expression is bound, here or in another module, in a branch that asks."""
    part = node.func if isinstance(node, nodes.Call) else node
    while isinstance(part, (nodes.Attribute, nodes.Name)):
        for binding in asks.bindings(part):
            if any(
                isinstance(statement, nodes.If) and asks.test(statement.test)
                for statement, _ in blocks_of(binding)
            ):
                return True
        part = part.expr if isinstance(part, nodes.Attribute) else None
    return False
