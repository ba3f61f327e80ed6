"""SQL that is built from text: which of its parts are values from outside."""

from __future__ import annotations

import re

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Call
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Path
from dbos_flake8.model.scopes import bindings, frame_of, scope_of
from dbos_flake8.model.values import Constant, External, Frame, Parameter

__all__ = ["Built", "SqlText", "statement_of"]

#: Methods of database objects that run a statement that they are given as text.
_EXECUTES = frozenset(
    {
        "execute", "executemany", "executescript", "exec_driver_sql", "exec", "scalar", "scalars",
        "stream", "stream_scalars", "fetch", "fetchrow", "fetchval", "fetch_all", "fetch_one",
        "fetch_val", "iterate", "execute_many", "sql", "query",
    }
)
#: Functions that make a statement of a text and leave the text as it is.
_WRAPS = frozenset(
    {
        *("sqlalchemy.text", "sqlalchemy.sql.text", "sqlalchemy.sql.expression.text", "sqlmodel.text"),
        *("psycopg.sql.SQL", "psycopg2.sql.SQL", "django.db.models.expressions.RawSQL"),
    }
)
#: Methods of a statement that give the statement.
_KEEPS = frozenset({"bindparams", "columns", "execution_options", "strip", "lower"})
#: Names of functions that make a part of a statement harmless.
_QUOTES = re.compile(r"quot|escap|ident|sanit|valid|safe|literal|allow|column|table", re.IGNORECASE)
#: Built-in functions that give a number, or nothing of what they are given.
_NUMBERS = frozenset(
    {"int", "float", "len", "sum", "bool", "round", "abs", "hash", "id", "ord", "range", "type"}
)
#: Built-in functions and methods of text whose result holds what they are given.
_CARRIES = frozenset(
    {
        *("str", "repr", "format", "strip", "lstrip", "rstrip", "lower", "upper", "title", "capitalize"),
        *("replace", "removeprefix", "removesuffix", "join", "sorted", "list", "tuple", "set", "reversed"),
        *("map", "filter", "dict", "get", "pop", "items", "values", "keys", "copy", "decode", "encode"),
        *("split", "splitlines", "model_dump", "isoformat", "min", "max"),
    }
)


@attrs.frozen(eq=False, repr=False)
class Built:
    """A text that is built, and the part of it that comes from outside."""

    node: nodes.NodeNG
    part: nodes.NodeNG


def statement_of(call: Call, evaluator: Evaluator) -> nodes.NodeNG | None:
    """The expression of the statement that a call of a known database object runs; None for other calls."""
    value, node = call.value, call.node
    if not isinstance(value, External) or not isinstance(node, nodes.Call) or not node.args:
        return None
    if value.path.rpartition(".")[2] not in _EXECUTES or isinstance(node.args[0], nodes.Starred):
        return None
    names = frozenset(keyword.arg for keyword in node.keywords if keyword.arg is not None)
    effect = evaluator.library.effects.effect_of_call(value.path, len(node.args), names)
    return node.args[0] if effect is not None and effect.kind == "database" else None


@attrs.define(eq=False, repr=False)
class SqlText:
    """Follows the text of a statement to where it is built, and its parts to where they come from."""

    evaluator: Evaluator
    path: Path
    _seen: set[nodes.NodeNG] = attrs.field(init=False, factory=set)

    def built(self, node: nodes.NodeNG, frame: Frame, depth: int) -> Built | None:
        """The text with a value from outside that an expression is; `depth` counts the calls of the path."""
        if node in self._seen:
            return None
        self._seen.add(node)
        if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Attribute):
            if node.func.attrname == "format":
                return self._formatted(node, frame, depth)
            if node.func.attrname in _KEEPS:
                return self.built(node.func.expr, frame, depth)
        if isinstance(node, nodes.Call) and node.args and self._wraps(node, frame):
            return self.built(node.args[0], frame, depth)
        if isinstance(node, nodes.JoinedStr):
            parts = [value.value for value in node.values if isinstance(value, nodes.FormattedValue)]
            return self._first(node, parts, frame, depth)
        if isinstance(node, nodes.BinOp) and node.op in ("+", "%"):
            inner = self.built(node.left, frame, depth)
            if inner is None and node.op == "+":
                inner = self.built(node.right, frame, depth)
            if inner is not None:
                return inner
            if not self._is_text(node, frame):
                return None
            return self._first(node, _operands(node), frame, depth)
        if isinstance(node, nodes.IfExp):
            return self.built(node.body, frame, depth) or self.built(node.orelse, frame, depth)
        if isinstance(node, nodes.Name):
            for value in self._assigned(node, frame):
                found = self.built(value, frame, depth)
                if found is not None:
                    return found
        return None

    def _formatted(self, node: nodes.Call, frame: Frame, depth: int) -> Built | None:
        texts = self.evaluator.values(node.func.expr, frame)
        if not any(isinstance(value, Constant) and isinstance(value.value, str) for value in texts):
            return None
        parts = [*node.args, *(keyword.value for keyword in node.keywords)]
        return self._first(node, parts, frame, depth)

    def _wraps(self, node: nodes.Call, frame: Frame) -> bool:
        return any(
            isinstance(value, External) and value.path in _WRAPS
            for value in self.evaluator.values(node.func, frame)
        )

    def _is_text(self, node: nodes.BinOp, frame: Frame) -> bool:
        """Whether an operation surely works on text: a constant text, or an f-string, takes part."""
        return any(
            isinstance(operand, nodes.JoinedStr)
            or any(
                isinstance(value, Constant) and isinstance(value.value, str)
                for value in self.evaluator.values(operand, frame)
            )
            for operand in (_chain(node) if node.op == "+" else [node.left])
        )

    def _assigned(self, node: nodes.Name, frame: Frame) -> list[nodes.NodeNG]:
        """What the assignments that reach a name give it, in the same function."""
        scope = scope_of(node)
        while isinstance(scope, nodes.ComprehensionScope):
            scope = scope_of(scope)
        if node.name not in scope.locals or scope is not frame.scope:
            return []
        statements = [binding.parent for binding in bindings(scope, node.name, node)]
        return [
            statement.value
            for statement in statements
            if isinstance(statement, (nodes.Assign, nodes.AnnAssign, nodes.AugAssign, nodes.NamedExpr))
            and statement.value is not None
        ]

    # Parts

    def _first(self, node: nodes.NodeNG, parts: list[nodes.NodeNG], frame: Frame, depth: int) -> Built | None:
        part = next((one for one in parts if self.is_from_outside(one, frame, depth)), None)
        return None if part is None else Built(node, part)

    def is_from_outside(self, node: nodes.NodeNG, frame: Frame, depth: int) -> bool:
        """Whether an expression certainly holds what the durable function was given, as text."""
        if isinstance(node, nodes.Call):
            return self._call_is_from_outside(node, frame, depth)
        inner: list[nodes.NodeNG] = []
        if isinstance(node, nodes.JoinedStr):
            inner = [value.value for value in node.values if isinstance(value, nodes.FormattedValue)]
        elif isinstance(node, nodes.BinOp):
            inner = _operands(node)
        elif isinstance(node, (nodes.Tuple, nodes.List)):
            inner = list(node.elts)
        elif isinstance(node, nodes.Dict):
            inner = [value for _, value in node.items]
        elif isinstance(node, nodes.IfExp):
            inner = [node.body, node.orelse]
        elif isinstance(node, nodes.BoolOp):
            inner = list(node.values)
        elif isinstance(node, (nodes.ListComp, nodes.GeneratorExp, nodes.SetComp)):
            inner = [node.elt]
        elif isinstance(node, (nodes.Name, nodes.Attribute, nodes.Subscript)):
            return self._name_is_from_outside(node, frame, depth)
        return any(self.is_from_outside(one, frame, depth) for one in inner)

    def _call_is_from_outside(self, node: nodes.Call, frame: Frame, depth: int) -> bool:
        name = getattr(node.func, "attrname", getattr(node.func, "name", ""))
        if name in _NUMBERS or name not in _CARRIES or _QUOTES.search(name):
            return False
        parts = [*node.args]
        if isinstance(node.func, nodes.Attribute):
            parts.append(node.func.expr)
        return any(self.is_from_outside(part, frame, depth) for part in parts)

    def _name_is_from_outside(self, node: nodes.NodeNG, frame: Frame, depth: int) -> bool:
        values = self.evaluator.values(node, frame)
        if any(isinstance(value, Constant) for value in values):
            return False
        if isinstance(node, (nodes.Attribute, nodes.Subscript)) and node in self._seen:
            return False
        for value in values:
            if isinstance(value, Parameter):
                return self._parameter_is_from_outside(value, depth)
        if isinstance(node, nodes.Name) and node not in self._seen:
            self._seen.add(node)
            return any(self.is_from_outside(one, frame, depth) for one in self._assigned(node, frame))
        return False

    def _parameter_is_from_outside(self, value: Parameter, depth: int) -> bool:
        """Whether a parameter is one of the durable function, or is given what comes from outside."""
        frames = self.path.frames
        while depth >= 0 and frames[depth].scope is not value.function:
            depth -= 1
        if depth < 0 or value.name in ("self", "cls"):
            return False
        if depth == 0:
            return True
        argument = _passed(self.path.edges[depth - 1].node, value)
        return argument is not None and self.is_from_outside(argument, frames[depth - 1], depth - 1)


def _operands(node: nodes.BinOp) -> list[nodes.NodeNG]:
    if node.op == "+":
        return _chain(node)
    return list(node.right.elts) if isinstance(node.right, nodes.Tuple) else [node.right]


def _chain(node: nodes.NodeNG) -> list[nodes.NodeNG]:
    """The operands of `a + b + c`."""
    if isinstance(node, nodes.BinOp) and node.op == "+":
        return [*_chain(node.left), *_chain(node.right)]
    return [node]


def _passed(node: nodes.NodeNG, value: Parameter) -> nodes.NodeNG | None:
    """The expression that a call passes for a parameter; None when it is left out or hidden."""
    if not isinstance(node, nodes.Call) or not isinstance(value.function, nodes.FunctionDef):
        return None
    given = next((keyword.value for keyword in node.keywords if keyword.arg == value.name), None)
    if given is not None:
        return given
    arguments = value.function.args
    names = [one.name for one in (*(arguments.posonlyargs or ()), *(arguments.args or ()))]
    if names[:1] in (["self"], ["cls"]) and isinstance(frame_of(value.function), nodes.ClassDef):
        names = names[1:]
    if value.name not in names:
        return None
    place = names.index(value.name)
    before = node.args[: place + 1]
    if len(before) <= place or any(isinstance(one, nodes.Starred) for one in before):
        return None
    return before[place]
