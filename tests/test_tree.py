"""Trees are those of astroid, although most nodes are made without its constructors."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from astroid import nodes
from astroid.manager import AstroidManager
from astroid.rebuilder import TreeRebuilder

from dbos_flake8.model import tree
from dbos_flake8.model.scopes import _scope_of

PACKAGE = Path(tree.__file__).parents[1]
FILES = sorted((Path(__file__).parent / "cases").rglob("*.py"))[::10] + sorted(PACKAGE.rglob("*.py"))[::10]

EVERYTHING = """
import os, sys as system
from . import sibling as other
class Base[T](object, metaclass=type):
    @property
    def value(self, one, /, two: int = 1, *three, four: str = "", **five: int) -> "text":
        '''Text.'''
        global there
        there, self.there = lambda x=two: (yield x), {1: 2, **five}
        return [a for a in one if a for b in a] + [*{c for c in two}] + list(d for d in {e: e for e in four})
async def wait(over):
    async with over as (a, b), over: await a
    async for c in over: del c, c.d, c[1:2]
    while (x := f"{over!r:>{a}}" + 'b') if not a else u"c": continue
    match over:
        case [1, *rest] | {"a": A(b=1)}: pass
        case _ if x: raise ValueError from None
    try: assert a < b <= c, -1
    except* (A, B) as error: nonlocal_ = error
"""


class Original(TreeRebuilder):
    """astroid's own, with docstrings in the body, and with the names that imports bind."""

    def _get_doc(self, node: ast.AST) -> tuple[ast.AST, None]:
        return node, None

    def visit_importfrom(self, node: ast.ImportFrom, parent: nodes.NodeNG) -> nodes.ImportFrom:
        made = super().visit_importfrom(node, parent)
        for name, alias in made.names:
            parent.set_local(alias or name, made)
        return made


def assert_same(one: object, other: object, seen: dict[int, object]) -> None:
    """All that two nodes have, and lead to, is the same."""
    todo = [(one, other)]
    while todo:
        one, other = todo.pop()
        if isinstance(one, nodes.NodeNG):
            if id(one) in seen:
                assert seen[id(one)] is other
                continue
            seen[id(one)] = other
            own = {name: value for name, value in vars(one).items() if not name.startswith("_dbos_")}
            assert (type(one), own.keys()) == (type(other), vars(other).keys())
            todo += [(value, vars(other)[name]) for name, value in own.items()]
        elif isinstance(one, dict):
            assert isinstance(other, dict) and list(one) == list(other)
            todo += zip(one.values(), other.values(), strict=True)
        elif isinstance(one, (list, tuple)):
            todo += zip(one, other, strict=True)  # type: ignore[call-overload]
        else:
            assert (type(one), repr(one)) == (type(other), repr(other)) or "Model" in type(one).__name__


@pytest.mark.parametrize("path", [None, *FILES], ids=lambda path: path.name if path else "everything")
def test_that_trees_are_those_of_astroid(path: Path | None) -> None:
    text = path.read_text("utf-8") if path else EVERYTHING
    try:
        syntax = ast.parse(text)
    except SyntaxError:  # newer than this Python
        syntax = ast.parse(text.replace("[T]", "").replace("except*", "except"))
    made = tree.build(syntax, "file.py", False).module
    assert_same(made, Original(AstroidManager()).visit_module(syntax, "", "file.py", False), {})
    for name in made.nodes_of_class((nodes.Name, nodes.AssignName)):
        assert vars(name).get("_dbos_scope") in (None, _scope_of(name))
