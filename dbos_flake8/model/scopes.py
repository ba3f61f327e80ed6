"""Which assignments of a name can be seen where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

if TYPE_CHECKING:
    from dbos_flake8.model.source import Source

__all__ = [
    "ELSEWHERE",
    "Changes",
    "bindings",
    "blocks_of",
    "changes_of",
    "decorators_of",
    "enclosing",
    "frame_of",
    "frame_of_scope",
    "happens_before",
    "is_main_guard",
    "kept_in",
    "place_of_name",
    "reads_of",
    "scope_of",
]

_FUNCTIONS = (nodes.FunctionDef, nodes.Lambda)
_LOOPS = (nodes.For, nodes.While)
#: A use that stands in no block of any scope: what others see when it has run.
ELSEWHERE = nodes.Pass(lineno=0, col_offset=0, parent=nodes.Module("", None), end_lineno=0, end_col_offset=0)
#: What may be, or has a part that is, a scope of its own.
_NARROWING = frozenset(
    {
        *(nodes.Module, nodes.FunctionDef, nodes.AsyncFunctionDef, nodes.Lambda, nodes.ClassDef),
        *(nodes.Comprehension, nodes.ListComp, nodes.SetComp, nodes.DictComp, nodes.GeneratorExp),
    }
)
#: The blocks of compound statements.
_BLOCKS = {
    nodes.If: ("body", "orelse"),
    nodes.For: ("body", "orelse"),
    nodes.AsyncFor: ("body", "orelse"),
    nodes.While: ("body", "orelse"),
    nodes.Try: ("body", "orelse", "finalbody"),
    nodes.With: ("body",),
    nodes.AsyncWith: ("body",),
}
#: What the blocks around a node end at.
_BODIES = frozenset({nodes.Module, nodes.FunctionDef, nodes.AsyncFunctionDef, nodes.ClassDef, nodes.Lambda})
#: Where a binding is no assignment and lies in no branch.
_PLAIN_PARENTS = (nodes.Module, nodes.ClassDef, nodes.FunctionDef, nodes.Arguments)


def scope_of(node: nodes.NodeNG) -> nodes.NodeNG:
    """The scope in which an expression is evaluated.

    Decorators, defaults and annotations of a function belong to the scope around it,
    and so does the first iterable of a comprehension. The answer is kept on the node.
    """
    known: nodes.NodeNG | None = node.__dict__.get("_dbos_scope")
    if known is None:
        known = node.__dict__["_dbos_scope"] = _scope_of(node)
    return known


def _scope_of(node: nodes.NodeNG) -> nodes.NodeNG:
    child: nodes.NodeNG = node
    parent = node.parent
    statement: nodes.NodeNG | None = None
    while parent is not None:
        if type(parent) not in _NARROWING:
            # What lies in one statement, and in no scope of its own there, shares the answer.
            if statement is None and parent.is_statement:
                statement = parent
            known: nodes.NodeNG | None = parent.__dict__.get("_dbos_scope") if statement is not None else None
            if known is not None:
                break
            child, parent = parent, parent.parent
            continue
        known = _scope_within(parent, child)
        if known is not None:
            break
        if isinstance(parent, nodes.Comprehension):
            parent = parent.parent
        child, parent = parent, parent.parent
    else:
        return child
    if statement is not None:
        statement.__dict__["_dbos_scope"] = known
    return known


def _scope_within(parent: nodes.NodeNG, child: nodes.NodeNG) -> nodes.NodeNG | None:
    """The scope in which a part of a scope or comprehension is evaluated; None where it lies around."""
    if isinstance(parent, nodes.Module):
        return parent
    if isinstance(parent, nodes.FunctionDef):
        return parent if child in parent.body else None
    if isinstance(parent, nodes.Lambda):
        return parent if child is parent.body else None
    if isinstance(parent, nodes.ClassDef):
        is_outside = child is parent.decorators or child in parent.bases or child in parent.keywords
        return None if is_outside else parent
    if isinstance(parent, nodes.Comprehension):
        comprehension = parent.parent
        is_first = parent is comprehension.generators[0] and child is parent.iter
        return None if is_first else comprehension
    return parent


def frame_of(node: nodes.NodeNG) -> nodes.NodeNG:
    """The module, function, lambda or class whose body the node belongs to."""
    scope = scope_of(node)
    while isinstance(scope, nodes.ComprehensionScope):
        scope = scope_of(scope)
    return scope


def frame_of_scope(scope: nodes.NodeNG) -> nodes.NodeNG:
    """The function or module that a scope belongs to."""
    while isinstance(scope, nodes.ComprehensionScope):
        scope = scope_of(scope)
    return scope


def enclosing(scope: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    """The scopes that a name is looked up in, innermost first."""
    first = True
    current: nodes.NodeNG | None = scope
    while current is not None:
        if first or not isinstance(current, nodes.ClassDef):
            yield current
        first = False if not isinstance(current, nodes.ComprehensionScope) else first
        if isinstance(current, nodes.Module):
            return
        current = scope_of(current)


def blocks_of(node: nodes.NodeNG) -> tuple[tuple[nodes.NodeNG, str], ...]:
    """`(statement, block)` for each compound statement around a node, innermost first.

    `block` is the name of the field (`body`, `orelse`, `handlers`, ...) that holds the node.
    Stops at the function, class or module. The answer is kept on the node.
    """
    known: tuple[tuple[nodes.NodeNG, str], ...] | None = node.__dict__.get("_dbos_blocks")
    if known is None:
        known = node.__dict__["_dbos_blocks"] = _blocks_of(node)
    return known


def _blocks_of(node: nodes.NodeNG) -> tuple[tuple[nodes.NodeNG, str], ...]:
    found: list[tuple[nodes.NodeNG, str]] = []
    child = node
    parent = node.parent
    while parent is not None and type(parent) not in _BODIES:
        kind = type(parent)
        if kind in _BLOCKS:
            for field in _BLOCKS[kind]:
                if child in getattr(parent, field):
                    found.append((parent, field))
                    break
        elif kind is nodes.ExceptHandler:
            found.append((parent.parent, "handlers"))
        elif kind is nodes.MatchCase:
            found.append((parent.parent, f"case {parent.parent.cases.index(parent)}"))
        child, parent = parent, parent.parent
    return tuple(found)


def ifs_around(node: nodes.NodeNG) -> Iterator[nodes.If]:
    """The `if` statements in whose body a node lies, innermost first; `else` does not count."""
    for statement, field in blocks_of(node):
        if isinstance(statement, nodes.If) and field == "body":
            yield statement


def never_meets(one: nodes.NodeNG, other: nodes.NodeNG) -> bool:
    """Whether code that has run `one` cannot come to `other`, which stands below it.

    They stand in branches that exclude each other, or the branch of `one` ends before.
    """
    if _excluded(other, one):
        return True
    for statement, field in blocks_of(one):
        block = getattr(statement, field, None)
        if isinstance(statement, nodes.Match):
            block = next(case.body for case in statement.cases if case.parent_of(one))
        elif field == "handlers":
            block = next(handler.body for handler in statement.handlers if handler.parent_of(one))
        if not block or statement.parent_of(other):
            return False
        if isinstance(block[-1], (nodes.Return, nodes.Raise)):
            return True
        if isinstance(block[-1], nodes.Break):
            loop = next((outer for outer, _ in blocks_of(statement) if isinstance(outer, _LOOPS)), None)
            return loop is not None and loop.parent_of(other)
    return False


def _excluded(binding: nodes.NodeNG, use: nodes.NodeNG) -> bool:
    """Whether the two stand in branches of one statement that exclude each other."""
    branches = dict(blocks_of(binding))
    for statement, field in blocks_of(use):
        other = branches.get(statement)
        if other is None or other == field:
            continue
        if isinstance(statement, (nodes.If, nodes.Match)):
            return not _in_common_loop(statement, use)
    return False


def _in_common_loop(statement: nodes.NodeNG, use: nodes.NodeNG) -> bool:
    return any(isinstance(loop, _LOOPS) for loop, _ in blocks_of(statement))


def _kills(binding: nodes.NodeNG, use: nodes.NodeNG | None) -> bool:
    """Whether the binding certainly happens on every way to the use.

    Without a use (one in another function): on every way through the scope.
    """
    around_use = dict(blocks_of(use)) if use is not None else {}
    for statement, field in blocks_of(binding):
        if isinstance(statement, nodes.With):
            continue
        if isinstance(statement, nodes.Try) and field in ("body", "orelse", "finalbody"):
            # What the rest of the try sees, and what follows when nothing fails.
            if around_use.get(statement) == field or field == "finalbody":
                continue
        elif around_use.get(statement) == field:
            continue
        return False
    return not isinstance(binding.parent, nodes.NamedExpr)


def happens_before(statement: nodes.NodeNG, use: nodes.NodeNG | None) -> bool:
    """Whether a statement that stands above a use, in the same function or module, runs on every way to it.

    Without a use: on every way through the function or module.
    """
    return _kills(statement, use)


def bindings(scope: nodes.NodeNG, name: str, use: nodes.NodeNG) -> list[nodes.NodeNG]:
    """The bindings of `name` in `scope` that a use of it may see, latest first.

    Bindings are the nodes that astroid keeps in `scope.locals`: names assigned,
    functions, classes, imports and parameters.
    """
    known: dict[str, list[nodes.NodeNG]] | None = scope.__dict__.get("_dbos_bindings")
    if known is None:
        known = scope.__dict__["_dbos_bindings"] = {}
    found = known.get(name)
    if found is None:
        found = known[name] = _in_order(scope.locals.get(name, []))
    if len(found) < 2:
        return found
    around = scope_of(use)
    if around is not scope and not (isinstance(around, nodes.ComprehensionScope) and frame_of(use) is scope):
        return _last(scope, found)
    line = (use.lineno or 0, use.col_offset or 0)
    before: list[nodes.NodeNG] = []
    after: list[nodes.NodeNG] = []
    for node in found:
        (before if _position(node) < line and not _within(use, node) else after).append(node)
    seen: list[nodes.NodeNG] = []
    for node in reversed(before):
        if _excluded(node, use):
            continue
        seen.append(node)
        if _kills(node, use):
            break
    else:
        loops = [statement for statement, _ in blocks_of(use) if isinstance(statement, _LOOPS)]
        for node in after:
            if any(loop.parent_of(node) for loop in loops):
                seen.append(node)
    if not seen:
        return after if not before else []
    # A later round of a loop sees what the loop assigns below the use.
    killer = seen[-1]
    for loop, _ in blocks_of(use):
        if isinstance(loop, _LOOPS) and not loop.parent_of(killer):
            seen += [node for node in after if loop.parent_of(node) and node not in seen]
    return seen


def _in_order(found: list[nodes.NodeNG]) -> list[nodes.NodeNG]:
    """Bindings in the order of the code."""
    if len(found) == 1 and isinstance(found[0].parent, _PLAIN_PARENTS):
        return found
    kept = [n for n in found if not isinstance(n, nodes.DelName) and not _for_missing_dbos(n)]
    if len(kept) > 1:
        kept.sort(key=lambda node: (node.lineno or 0, node.col_offset or 0))
    return kept


def _position(node: nodes.NodeNG) -> tuple[int, int]:
    """Where a binding takes effect: a plain assignment after its right-hand side."""
    known: tuple[int, int] | None = node.__dict__.get("_dbos_position")
    if known is None:
        known = node.__dict__["_dbos_position"] = _find_position(node)
    return known


def _find_position(node: nodes.NodeNG) -> tuple[int, int]:
    if isinstance(node, nodes.AssignName) and isinstance(
        node.parent, (nodes.Assign, nodes.AnnAssign, nodes.AugAssign, nodes.Tuple)
    ):
        statement = node.statement()
        if isinstance(statement, (nodes.Assign, nodes.AnnAssign, nodes.AugAssign)):
            return (statement.end_lineno or 0, statement.end_col_offset or 0)
    return (node.lineno or 0, node.col_offset or 0)


def _within(use: nodes.NodeNG, binding: nodes.NodeNG) -> bool:
    """Whether the use belongs to the very statement that binds (decorators of a `def`)."""
    return isinstance(binding, (nodes.FunctionDef, nodes.ClassDef)) and binding.parent_of(use)


def _last(scope: nodes.NodeNG, found: list[nodes.NodeNG]) -> list[nodes.NodeNG]:
    """What a nested function sees when it runs: the state after the scope has run."""
    seen: list[nodes.NodeNG] = []
    for node in reversed(found):
        seen.append(node)
        if frame_of(node) is scope and _kills(node, None):
            break
    return seen


def _for_missing_dbos(node: nodes.NodeNG) -> bool:
    """Whether a binding stands in the handler for the case that dbos cannot be imported."""
    for statement, field in blocks_of(node):
        if field == "handlers" and isinstance(statement, nodes.Try) and imports_dbos(statement):
            return True
    return False


def imports_dbos(statement: nodes.Try) -> bool:
    """Whether the body of a `try` imports dbos: its handlers are for dbos missing."""
    for node in statement.body:
        if isinstance(node, nodes.ImportFrom) and (node.modname or "").split(".")[0] == "dbos":
            return not node.level
        if isinstance(node, nodes.Import) and any(name.split(".")[0] == "dbos" for name, _ in node.names):
            return True
    return False


def is_main_guard(statement: nodes.NodeNG) -> bool:
    """Whether a statement is `if __name__ == "__main__":`."""
    test = getattr(statement, "test", None)
    if not isinstance(statement, nodes.If) or not isinstance(test, nodes.Compare) or len(test.ops) != 1:
        return False
    sides = (test.left, test.ops[0][1])
    return (
        test.ops[0][0] == "=="
        and any(isinstance(side, nodes.Name) and side.name == "__name__" for side in sides)
        and any(isinstance(side, nodes.Const) and side.value == "__main__" for side in sides)
    )


def place_of_name(node: nodes.ImportFrom, name: str, source: Source) -> nodes.NodeNG:
    """The place of one name of an import, which has no node of its own."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    for number in range(node.lineno or 1, (node.tolineno or node.lineno or 1) + 1):
        line = source.line(number)
        start = line.find("import") + len("import") if number == node.lineno and "import" in line else 0
        found = word.search(line, start)
        if found is not None:
            column = len(line[: found.start()].encode())
            return nodes.Name(
                name, number, column, node, end_lineno=number, end_col_offset=column + len(name.encode())
            )
    return node


def decorators_of(node: nodes.NodeNG) -> Sequence[nodes.NodeNG]:
    """The decorators of a function or class, the outermost first; none for any other node."""
    decorators = getattr(node, "decorators", None)
    return () if decorators is None else decorators.nodes


def kept_in(node: nodes.NodeNG) -> nodes.AssignName | None:
    """The local name to which a statement gives what an expression gives, and nothing else.

    None where it is no name, or one of another scope (`global`, `nonlocal`).
    """
    parent = node.parent
    target = None
    if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
        target = parent.targets[0]
    elif isinstance(parent, (nodes.AnnAssign, nodes.NamedExpr)):
        target = parent.target
    if not isinstance(target, nodes.AssignName):
        return None
    return target if target in target.scope().locals.get(target.name, ()) else None


def reads_of(name: str, scope: nodes.NodeNG) -> list[nodes.Name]:
    """The places in a function, class or module at which a name is read, in scopes inside of it as well."""
    return [one for one in scope.nodes_of_class(nodes.Name) if one.name == name]


@attrs.frozen
class Changes:
    """What a function does with a dictionary by its name."""

    #: The keys that it takes out: `options.pop("label")`, `del options["label"]`.
    removed: frozenset[object] = frozenset()
    #: Whether it takes out others, nobody knows which.
    removes_more: bool = False
    #: Whether it adds some at once: `options.update(...)`, `options |= ...`, `options.setdefault(...)`.
    adds: bool = False
    #: Whether it stores some one by one: `options["label"] = ...`.
    stores: bool = False


def changes_of(name: str, scope: nodes.NodeNG) -> Changes:
    """What a function or module does with a dictionary that has a name in it."""
    removed: set[object] = set()
    removes_more = adds = stores = False
    for read in reads_of(name, scope):
        parent = read.parent
        key: nodes.NodeNG | None = None
        if isinstance(parent, nodes.Attribute) and isinstance(parent.parent, nodes.Call):
            if parent.attrname in ("clear", "popitem"):
                removes_more = True
            elif parent.attrname in ("setdefault", "update"):
                adds = True
            elif parent.attrname == "pop" and parent.parent.args:
                key = parent.parent.args[0]
        elif isinstance(parent, nodes.Subscript) and isinstance(parent.parent, nodes.Delete):
            key = parent.slice
        elif isinstance(parent, nodes.Subscript) and isinstance(parent.parent, (nodes.Assign, nodes.AugAssign)):
            stores = stores or parent.parent.value is not parent
        if isinstance(key, nodes.Const):
            removed.add(key.value)
        elif key is not None:
            removes_more = True
    augmented = any(isinstance(one.parent, nodes.AugAssign) for one in scope.locals.get(name, ()))
    return Changes(frozenset(removed), removes_more, adds or augmented, stores)
