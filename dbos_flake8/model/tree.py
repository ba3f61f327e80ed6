"""From `ast` to astroid, without the parts of astroid's builder that infer.

astroid's own builder runs transforms and resolves attribute assignments while
it builds, which costs more than the tree itself and may load other modules. The
rebuilder alone makes the same nodes, and this subclass of it leaves the `ast`
tree unchanged, because flake8 shares that tree with its other plugins.
"""

from __future__ import annotations

import ast
import gc
from collections.abc import Callable
from typing import TypeVar

import attrs
from astroid import nodes
from astroid.manager import AstroidManager
from astroid.rebuilder import TreeRebuilder

__all__ = ["Tree", "build", "names_in", "results_of"]

_Documented = TypeVar("_Documented")
_Function = TypeVar("_Function", ast.FunctionDef, ast.AsyncFunctionDef)


@attrs.frozen(eq=False, repr=False)
class Tree:
    """The astroid module of one file, with the nodes that questions start from."""

    module: nodes.Module
    functions: tuple[nodes.FunctionDef, ...]
    classes: tuple[nodes.ClassDef, ...]
    lambdas: tuple[nodes.Lambda, ...]
    calls: tuple[nodes.Call, ...]
    #: Every `import` and `from ... import`.
    imports: tuple[nodes.Import | nodes.ImportFrom, ...]
    #: Every `x: y` and `x: y = ...`.
    annotated: tuple[nodes.AnnAssign, ...]
    #: Every `x.y = ...`, by the attribute's name.
    stores: dict[str, list[nodes.AssignAttr]]
    #: `(name, value)` of each `name.append(value)` and `name[key] = value`, by the name.
    additions: dict[str, list[tuple[nodes.Name, nodes.NodeNG]]]
    #: `(name, value)` of each `name.extend(value)`, `name.update(value)` and `name += value`, by the name.
    extensions: dict[str, list[tuple[nodes.Name, nodes.NodeNG]]]
    #: The `name` of each `name.sort()`.
    sorted_in_place: dict[str, list[nodes.Name]]
    #: Names that some function declares `nonlocal`.
    rebound_inside: frozenset[str]


@attrs.frozen(eq=False, repr=False)
class _Results:
    """What a function gives: its own statements and expressions, in the order of the code."""

    returns: list[nodes.Return] = attrs.field(factory=list)
    yields: list[nodes.NodeNG] = attrs.field(factory=list)


def results_of(function: nodes.FunctionDef) -> tuple[list[nodes.Return], list[nodes.NodeNG]]:
    """The `return` statements and `yield` expressions of a function's own body."""
    results: _Results = function.__dict__["_dbos_results"]
    return results.returns, results.yields


def names_in(function: nodes.FunctionDef | nodes.Lambda) -> list[nodes.Name]:
    """Every name that a function or lambda reads, in decorators, defaults and functions inside as well."""
    names: list[nodes.Name] = function.__dict__["_dbos_names"]
    return names


class _Rebuilder(TreeRebuilder):  # type: ignore[misc]  # astroid has no type information
    def __init__(self) -> None:
        super().__init__(AstroidManager())
        self.functions: list[nodes.FunctionDef] = []
        self.classes: list[nodes.ClassDef] = []
        self.lambdas: list[nodes.Lambda] = []
        self.calls: list[nodes.Call] = []
        self.imports: list[nodes.Import | nodes.ImportFrom] = []
        self.annotated: list[nodes.AnnAssign] = []
        self.items: list[nodes.Assign] = []
        self.augmented: list[nodes.AugAssign] = []
        self.nonlocals: set[str] = set()
        #: Every name that is read so far; a function's own are a stretch of them.
        self.names: list[nodes.Name] = []
        self.results = _Results()

    def visit_functiondef(self, node: ast.FunctionDef, parent: nodes.NodeNG) -> nodes.FunctionDef:
        return self._function(super().visit_functiondef, node, parent)

    def visit_asyncfunctiondef(
        self, node: ast.AsyncFunctionDef, parent: nodes.NodeNG
    ) -> nodes.AsyncFunctionDef:
        return self._function(super().visit_asyncfunctiondef, node, parent)

    def _function(
        self, visit: Callable[[_Function, nodes.NodeNG], nodes.NodeNG], node: _Function, parent: nodes.NodeNG
    ) -> nodes.NodeNG:
        first = len(self.names)
        around, self.results = self.results, _Results()
        made = visit(node, parent)
        made.__dict__["_dbos_results"] = self.results
        made.__dict__["_dbos_names"] = self.names[first:]
        self.results = around
        self.functions.append(made)
        return made

    def visit_lambda(self, node: ast.Lambda, parent: nodes.NodeNG) -> nodes.Lambda:
        first = len(self.names)
        around, self.results = self.results, _Results()
        made = super().visit_lambda(node, parent)
        made.__dict__["_dbos_names"] = self.names[first:]
        self.results = around
        self.lambdas.append(made)
        return made

    def visit_name(self, node: ast.Name, parent: nodes.NodeNG) -> nodes.NodeNG:
        if type(node.ctx) is not ast.Load:
            return super().visit_name(node, parent)
        made = nodes.Name(
            node.id,
            node.lineno,
            node.col_offset,
            parent,
            end_lineno=node.end_lineno,
            end_col_offset=node.end_col_offset,
        )
        self.names.append(made)
        return made

    def visit_attribute(self, node: ast.Attribute, parent: nodes.NodeNG) -> nodes.NodeNG:
        if type(node.ctx) is not ast.Load:
            return super().visit_attribute(node, parent)
        made = nodes.Attribute(
            node.attr,
            node.lineno,
            node.col_offset,
            parent,
            end_lineno=node.end_lineno,
            end_col_offset=node.end_col_offset,
        )
        made.postinit(self.visit(node.value, made))
        return made

    def visit_return(self, node: ast.Return, parent: nodes.NodeNG) -> nodes.Return:
        made = super().visit_return(node, parent)
        self.results.returns.append(made)
        return made

    def visit_yield(self, node: ast.Yield, parent: nodes.NodeNG) -> nodes.Yield:
        made = super().visit_yield(node, parent)
        self.results.yields.append(made)
        return made

    def visit_yieldfrom(self, node: ast.YieldFrom, parent: nodes.NodeNG) -> nodes.YieldFrom:
        made = super().visit_yieldfrom(node, parent)
        self.results.yields.append(made)
        return made

    def visit_classdef(
        self, node: ast.ClassDef, parent: nodes.NodeNG, newstyle: bool = True
    ) -> nodes.ClassDef:
        made = super().visit_classdef(node, parent)
        self.classes.append(made)
        return made

    def visit_call(self, node: ast.Call, parent: nodes.NodeNG) -> nodes.Call:
        made = super().visit_call(node, parent)
        self.calls.append(made)
        return made

    def visit_assign(self, node: ast.Assign, parent: nodes.NodeNG) -> nodes.Assign:
        made = super().visit_assign(node, parent)
        if any(isinstance(target, nodes.Subscript) for target in made.targets):
            self.items.append(made)
        return made

    def visit_annassign(self, node: ast.AnnAssign, parent: nodes.NodeNG) -> nodes.AnnAssign:
        made = super().visit_annassign(node, parent)
        self.annotated.append(made)
        return made

    def visit_augassign(self, node: ast.AugAssign, parent: nodes.NodeNG) -> nodes.AugAssign:
        made = super().visit_augassign(node, parent)
        self.augmented.append(made)
        return made

    def visit_nonlocal(self, node: ast.Nonlocal, parent: nodes.NodeNG) -> nodes.Nonlocal:
        self.nonlocals.update(node.names)
        return super().visit_nonlocal(node, parent)

    def visit_import(self, node: ast.Import, parent: nodes.NodeNG) -> nodes.Import:
        made = super().visit_import(node, parent)
        self.imports.append(made)
        return made

    def visit_importfrom(self, node: ast.ImportFrom, parent: nodes.NodeNG) -> nodes.ImportFrom:
        """Make the imported names locals; `*` stands for a star import."""
        made = super().visit_importfrom(node, parent)
        for name, alias in made.names:
            parent.set_local(alias or name, made)
        self.imports.append(made)
        return made

    def _get_doc(self, node: _Documented) -> tuple[_Documented, None]:
        """Keep docstrings in the body: the original would cut them from the shared tree."""
        return node, None

    def _get_position_info(self, node: object, parent: object) -> None:
        """Positions of keywords need a tokenizer run per function, and nobody asks for them."""
        return


def build(syntax: ast.Module, path: str, is_package: bool) -> Tree:
    """The astroid tree of a parsed file. Raises `RecursionError` on absurdly deep code."""
    collecting = gc.isenabled()
    gc.disable()  # a tree is all live objects: collecting meanwhile only costs time
    try:
        rebuilder = _Rebuilder()
        module = rebuilder.visit_module(syntax, "", path, is_package)
    finally:
        if collecting:
            gc.enable()
    stores: dict[str, list[nodes.AssignAttr]] = {}
    for store in rebuilder._delayed_assattr:
        stores.setdefault(store.attrname, []).append(store)
    return Tree(
        module,
        tuple(rebuilder.functions),
        tuple(rebuilder.classes),
        tuple(rebuilder.lambdas),
        tuple(rebuilder.calls),
        tuple(rebuilder.imports),
        tuple(rebuilder.annotated),
        stores,
        _additions(rebuilder.calls, rebuilder.items),
        _extensions(rebuilder.calls, rebuilder.augmented),
        _sorted_in_place(rebuilder.calls),
        frozenset(rebuilder.nonlocals),
    )


_ADDING = {"append": 0, "add": 0, "insert": 1, "appendleft": 0, "put_nowait": 0}


def _additions(
    calls: list[nodes.Call], items: list[nodes.Assign]
) -> dict[str, list[tuple[nodes.Name, nodes.NodeNG]]]:
    found: dict[str, list[tuple[nodes.Name, nodes.NodeNG]]] = {}
    for call in calls:
        function = call.func
        if isinstance(function, nodes.Attribute) and isinstance(function.expr, nodes.Name):
            position = _ADDING.get(function.attrname)
            if position is not None and len(call.args) > position:
                name = function.expr
                found.setdefault(name.name, []).append((name, call.args[position]))
    for assign in items:
        for target in assign.targets:
            if isinstance(target, nodes.Subscript) and isinstance(target.value, nodes.Name):
                found.setdefault(target.value.name, []).append((target.value, assign.value))
    return found


def _extensions(
    calls: list[nodes.Call], augmented: list[nodes.AugAssign]
) -> dict[str, list[tuple[nodes.Name, nodes.NodeNG]]]:
    found: dict[str, list[tuple[nodes.Name, nodes.NodeNG]]] = {}
    for call in calls:
        function = call.func
        if isinstance(function, nodes.Attribute) and isinstance(function.expr, nodes.Name) and call.args:
            if function.attrname in ("extend", "extendleft", "update"):
                found.setdefault(function.expr.name, []).append((function.expr, call.args[0]))
    for assign in augmented:
        if isinstance(assign.target, nodes.AssignName) and assign.op in ("+=", "|="):
            found.setdefault(assign.target.name, []).append((assign.target, assign.value))
    return found


def _sorted_in_place(calls: list[nodes.Call]) -> dict[str, list[nodes.Name]]:
    found: dict[str, list[nodes.Name]] = {}
    for call in calls:
        function = call.func
        if isinstance(function, nodes.Attribute) and function.attrname == "sort":
            if isinstance(function.expr, nodes.Name):
                found.setdefault(function.expr.name, []).append(function.expr)
    return found


def expression(syntax: ast.expr, place: nodes.NodeNG) -> nodes.NodeNG:
    """An expression found in a text (an annotation in quotes), as if it stood at `place`."""
    for inner in ast.walk(syntax):
        if isinstance(inner, ast.expr):
            inner.lineno, inner.col_offset = place.lineno or 0, place.col_offset or 0
    return _Rebuilder().visit(syntax, place.parent)
