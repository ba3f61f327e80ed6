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
from typing import Any, TypeVar

import attrs
from astroid import nodes
from astroid.manager import AstroidManager
from astroid.rebuilder import TreeRebuilder

__all__ = ["Tree", "build", "names_in", "results_of"]

_Documented = TypeVar("_Documented")
_Syntax = TypeVar("_Syntax", bound=ast.AST)


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


#: Methods that add an item, and the position of the item among the arguments.
_ADDING = {"append": 0, "add": 0, "insert": 1, "appendleft": 0, "put_nowait": 0}
_EXTENDING = frozenset({"extend", "extendleft", "update"})
_CHANGING = frozenset({*_ADDING, *_EXTENDING, "sort"})


def _placed(kind: type[nodes.NodeNG], syntax: ast.expr | ast.keyword | ast.arg, parent: nodes.NodeNG) -> Any:
    """A new node with its place, and nothing else that its constructor would set."""
    made = object.__new__(kind)
    made.lineno = syntax.lineno
    made.col_offset = syntax.col_offset
    made.parent = parent
    made.end_lineno = syntax.end_lineno
    made.end_col_offset = syntax.end_col_offset
    made.position = None
    return made


class _Rebuilder(TreeRebuilder):  # type: ignore[misc]  # astroid has no type information
    def __init__(self) -> None:
        super().__init__(AstroidManager())
        self.functions: list[nodes.FunctionDef] = []
        self.classes: list[nodes.ClassDef] = []
        self.lambdas: list[nodes.Lambda] = []
        self.calls: list[nodes.Call] = []
        #: Calls of methods that change the order or the items of a collection.
        self.changing: list[nodes.Call] = []
        self.imports: list[nodes.Import | nodes.ImportFrom] = []
        self.annotated: list[nodes.AnnAssign] = []
        self.items: list[nodes.Assign] = []
        self.augmented: list[nodes.AugAssign] = []
        self.nonlocals: set[str] = set()
        #: Every name that is read so far; a function's own are a stretch of them.
        self.names: list[nodes.Name] = []
        self.results = _Results()
        #: The scope of the names that are made; None where each is a question of its own.
        self.scope: nodes.NodeNG | None = None

    def visit_module(self, node: ast.Module, modname: str, modpath: str, package: bool) -> nodes.Module:
        made = self.scope = nodes.Module(modname, modpath, [modpath], package)
        made.postinit([self.visit(child, made) for child in node.body])
        return made

    def visit_functiondef(self, node: ast.FunctionDef, parent: nodes.NodeNG) -> nodes.FunctionDef:
        return self._function(nodes.FunctionDef, node, parent)

    def visit_asyncfunctiondef(
        self, node: ast.AsyncFunctionDef, parent: nodes.NodeNG
    ) -> nodes.AsyncFunctionDef:
        return self._function(nodes.AsyncFunctionDef, node, parent)

    def _function(
        self, kind: type[nodes.FunctionDef], node: ast.FunctionDef | ast.AsyncFunctionDef, parent: nodes.NodeNG
    ) -> nodes.FunctionDef:
        first = len(self.names)
        around, self.results = self.results, _Results()
        made = kind(
            node.name,
            node.decorator_list[0].lineno if node.decorator_list else node.lineno,
            node.col_offset,
            parent,
            end_lineno=node.end_lineno,
            end_col_offset=node.end_col_offset,
        )
        self._global_names.append({})
        decorators = self.visit_decorators(node, made)
        returns = self.visit(node.returns, made)
        arguments = self.visit(node.args, made)
        scope, self.scope = self.scope, made
        body = [self.visit(child, made) for child in node.body]
        self.scope = scope
        made.postinit(
            arguments,
            body,
            decorators,
            returns,
            type_params=[self.visit(one, made) for one in getattr(node, "type_params", ())],
        )
        self._global_names.pop()
        parent.set_local(node.name, made)
        made.__dict__["_dbos_results"] = self.results
        made.__dict__["_dbos_names"] = self.names[first:]
        self.results = around
        self.functions.append(made)
        return made

    def visit_lambda(self, node: ast.Lambda, parent: nodes.NodeNG) -> nodes.Lambda:
        first = len(self.names)
        around, self.results = self.results, _Results()
        made = self._scoped(super().visit_lambda, node, parent)
        made.__dict__["_dbos_names"] = self.names[first:]
        self.results = around
        self.lambdas.append(made)
        return made

    def visit_listcomp(self, node: ast.ListComp, parent: nodes.NodeNG) -> nodes.ListComp:
        return self._scoped(super().visit_listcomp, node, parent)

    def visit_setcomp(self, node: ast.SetComp, parent: nodes.NodeNG) -> nodes.SetComp:
        return self._scoped(super().visit_setcomp, node, parent)

    def visit_dictcomp(self, node: ast.DictComp, parent: nodes.NodeNG) -> nodes.DictComp:
        return self._scoped(super().visit_dictcomp, node, parent)

    def visit_generatorexp(self, node: ast.GeneratorExp, parent: nodes.NodeNG) -> nodes.GeneratorExp:
        return self._scoped(super().visit_generatorexp, node, parent)

    def _scoped(
        self, visit: Callable[[_Syntax, nodes.NodeNG], nodes.NodeNG], node: _Syntax, parent: nodes.NodeNG
    ) -> nodes.NodeNG:
        """What is or has a scope of its own, parts of which lie outside: `scope_of` finds out when asked."""
        scope, self.scope = self.scope, None
        made = visit(node, parent)
        self.scope = scope
        return made

    # Most of a tree is names, attributes, constants and calls. Their constructors hand each place on
    # through two or three calls, which would take as long as everything else.

    def visit_name(self, node: ast.Name, parent: nodes.NodeNG) -> nodes.NodeNG:
        if type(node.ctx) is not ast.Load:
            return super().visit_name(node, parent)
        made = object.__new__(nodes.Name)
        made.name = node.id
        made.lineno = node.lineno
        made.col_offset = node.col_offset
        made.parent = parent
        made.end_lineno = node.end_lineno
        made.end_col_offset = node.end_col_offset
        made.position = None
        made._dbos_scope = self.scope
        self.names.append(made)
        return made

    def visit_assignname(
        self, node: ast.AST, parent: nodes.NodeNG, node_name: str | None
    ) -> nodes.AssignName | None:
        made = super().visit_assignname(node, parent, node_name)
        if made is not None:
            made._dbos_scope = self.scope
        return made

    def visit_attribute(self, node: ast.Attribute, parent: nodes.NodeNG) -> nodes.NodeNG:
        if type(node.ctx) is not ast.Load:
            return super().visit_attribute(node, parent)
        made = _placed(nodes.Attribute, node, parent)
        made.attrname = node.attr
        made.expr = self.visit(node.value, made)
        return made

    def visit_constant(self, node: ast.Constant, parent: nodes.NodeNG) -> nodes.Const:
        made = _placed(nodes.Const, node, parent)
        made.value = node.value
        made.kind = node.kind
        return made

    def visit_call(self, node: ast.Call, parent: nodes.NodeNG) -> nodes.Call:
        made = _placed(nodes.Call, node, parent)
        made.func = self.visit(node.func, made)
        made.args = [self.visit(child, made) for child in node.args]
        made.keywords = [self.visit(child, made) for child in node.keywords]
        self.calls.append(made)
        if type(made.func) is nodes.Attribute and made.func.attrname in _CHANGING:
            self.changing.append(made)
        return made

    def visit_keyword(self, node: ast.keyword, parent: nodes.NodeNG) -> nodes.Keyword:
        made = _placed(nodes.Keyword, node, parent)
        made.arg = node.arg
        made.value = self.visit(node.value, made)
        return made

    def visit_arg(self, node: ast.arg, parent: nodes.Arguments) -> nodes.AssignName:
        made = _placed(nodes.AssignName, node, parent)
        made.name = node.arg
        parent.parent.set_local(node.arg, made)
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
        made = nodes.ClassDef(
            node.name,
            node.lineno,
            node.col_offset,
            parent,
            end_lineno=node.end_lineno,
            end_col_offset=node.end_col_offset,
        )
        scope = self.scope
        decorators = self.visit_decorators(node, made)
        bases = [self.visit(base, made) for base in node.bases]
        self.scope = made
        body = [self.visit(child, made) for child in node.body]
        self.scope = None
        keywords = [self.visit(one, made) for one in node.keywords]
        type_parameters = [self.visit(one, made) for one in getattr(node, "type_params", ())]
        self.scope = scope
        made.postinit(
            bases,
            body,
            decorators,
            metaclass=next((one.value for one in keywords if one.arg == "metaclass"), None),
            keywords=[one for one in keywords if one.arg != "metaclass"],
            type_params=type_parameters,
        )
        parent.set_local(node.name, made)
        self.classes.append(made)
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
        _additions(rebuilder.changing, rebuilder.items),
        _extensions(rebuilder.changing, rebuilder.augmented),
        _sorted_in_place(rebuilder.changing),
        frozenset(rebuilder.nonlocals),
    )


def _additions(
    calls: list[nodes.Call], items: list[nodes.Assign]
) -> dict[str, list[tuple[nodes.Name, nodes.NodeNG]]]:
    found: dict[str, list[tuple[nodes.Name, nodes.NodeNG]]] = {}
    for call in calls:
        function = call.func
        if isinstance(function.expr, nodes.Name):
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
        if function.attrname in _EXTENDING and isinstance(function.expr, nodes.Name) and call.args:
            found.setdefault(function.expr.name, []).append((function.expr, call.args[0]))
    for assign in augmented:
        if isinstance(assign.target, nodes.AssignName) and assign.op in ("+=", "|="):
            found.setdefault(assign.target.name, []).append((assign.target, assign.value))
    return found


def _sorted_in_place(calls: list[nodes.Call]) -> dict[str, list[nodes.Name]]:
    found: dict[str, list[nodes.Name]] = {}
    for call in calls:
        function = call.func
        if function.attrname == "sort" and isinstance(function.expr, nodes.Name):
            found.setdefault(function.expr.name, []).append(function.expr)
    return found


def expression(syntax: ast.expr, place: nodes.NodeNG) -> nodes.NodeNG:
    """An expression found in a text (an annotation in quotes), as if it stood at `place`."""
    for inner in ast.walk(syntax):
        if isinstance(inner, ast.expr):
            inner.lineno, inner.col_offset = place.lineno or 0, place.col_offset or 0
    return _Rebuilder().visit(syntax, place.parent)
