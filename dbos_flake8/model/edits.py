"""Edits of a file's text, made from the nodes of its tree.

What cannot be edited with certainty gives None, or no edits, and then there is no fix.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

import attrs
from astroid import nodes

from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Edit, Position

__all__ = ["Editor", "Imported"]

#: What can stand between the parts of an expression.
_GAP = re.compile(r"(?P<comment>#[^\r\n]*)|(?P<mark>[(),])|(?P<blank>\s+)|(?P<other>.)", re.DOTALL)

#: A comment, or a name of an import.
_IMPORTED = re.compile(r"#[^\n]*|(?P<name>\w+)(?:(?:\s|\\\n)+as(?:\s|\\\n)+\w+)?")

#: `await` and what parts it from the next word, bracket or comment.
_AWAIT = re.compile(r"await(?:\s|\\\n)*")

#: What awaits its arguments, by the names of asyncio.
_AWAITERS = frozenset(
    {
        *("gather", "wait", "wait_for", "as_completed", "shield", "asyncio_wait"),
        *("create_task", "ensure_future", "run_coroutine_threadsafe"),
    }
)

#: A text in one line.
_TEXT = re.compile(r"""'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*\"""")


@attrs.frozen(repr=False)
class Imported:
    """A name that a file can use once the edits have been made."""

    name: str
    edits: tuple[Edit, ...] = ()


@attrs.frozen(repr=False)
class _Mark:
    """A bracket or comma."""

    text: str
    start: Position
    end: Position


@attrs.frozen(eq=False, repr=False)
class Editor:
    """Makes edits of one file."""

    source: Source

    # Places

    def position(self, line: int, column: int) -> Position:
        """A place from a line and a column in bytes of UTF-8, as Python's trees count them."""
        text = self.source.line(line)
        return Position(
            line, column if text.isascii() else len(text.encode()[:column].decode(errors="replace"))
        )

    def start(self, node: nodes.NodeNG) -> Position:
        """Where a node begins; brackets around it are not part of it."""
        return self.position(node.lineno or 1, node.col_offset or 0)

    def end(self, node: nodes.NodeNG) -> Position:
        """Where a node ends."""
        line, column = node.end_lineno, node.end_col_offset
        return self.start(node) if line is None or column is None else self.position(line, column)

    def text_between(self, start: Position, end: Position) -> str:
        """The text between two places, its lines ended by newlines."""
        if start.line == end.line:
            return self.source.line(start.line)[start.column : end.column]
        inner = [self.source.line(number) for number in range(start.line + 1, end.line)]
        first = self.source.line(start.line)[start.column :]
        return "\n".join([first, *inner, self.source.line(end.line)[: end.column]])

    def text(self, node: nodes.NodeNG) -> str:
        """A node as it stands in the file."""
        return self.text_between(self.start(node), self.end(node))

    def can_edit(self, node: nodes.NodeNG) -> bool:
        """Whether the places in a node are right: inside f-strings they are not before Python 3.12."""
        if sys.version_info >= (3, 12):
            return True
        parent = node
        while parent is not None and not parent.is_statement:
            if isinstance(parent, nodes.JoinedStr):
                return False
            parent = parent.parent
        return True

    # Plain edits

    def insert(self, position: Position, text: str) -> Edit:
        """New text at a place."""
        return Edit(position, position, text)

    def insert_before(self, node: nodes.NodeNG, text: str) -> Edit:
        """New text directly before a node."""
        return self.insert(self.start(node), text)

    def insert_after(self, node: nodes.NodeNG, text: str) -> Edit:
        """New text directly after a node."""
        return self.insert(self.end(node), text)

    def replace(self, node: nodes.NodeNG, text: str) -> Edit:
        """New text instead of a node."""
        return Edit(self.start(node), self.end(node), text)

    def rename(self, node: nodes.NodeNG, name: str) -> Edit | None:
        """Another name instead of a name, or instead of the last one of `a.b.c`."""
        old = node.attrname if isinstance(node, nodes.Attribute) else getattr(node, "name", "")
        end = self.end(node)
        start = Position(end.line, end.column - len(old))
        if not old or start.column < 0 or self.text_between(start, end) != old:
            return None
        return Edit(start, end, name)

    # Await

    def awaited(self, call: nodes.NodeNG) -> tuple[Edit, ...]:
        """`await` before a call; none where Python forbids it, or where it changes what is around.

        What a call is given that awaits its arguments is left to the user.
        """
        if not isinstance(frame_of(call), nodes.AsyncFunctionDef) or not self.can_edit(call):
            return ()
        if _is_given_to_awaiter(call):
            return ()
        child, parent = call, call.parent
        while not parent.is_statement:
            if isinstance(parent, nodes.GeneratorExp) and not (
                child is parent.generators[0] and _is_inside(call, parent.generators[0].iter)
            ):
                return ()  # it would become an asynchronous generator
            if isinstance(parent, nodes.ComprehensionScope) and sys.version_info < (3, 11):
                if isinstance(parent.parent, nodes.ComprehensionScope):
                    return ()
            child, parent = parent, parent.parent
        parent = call.parent
        if (isinstance(parent, nodes.Attribute) and parent.expr is call) or (
            (isinstance(parent, nodes.Subscript) and parent.value is call)
            or (isinstance(parent, nodes.Call) and parent.func is call)
            or isinstance(parent, nodes.Await)
        ):
            return (self.insert_before(call, "(await "), self.insert_after(call, ")"))
        return (self.insert_before(call, "await "),)

    def in_thread(self, call: nodes.Call) -> tuple[Edit, ...]:
        """`await asyncio.to_thread(f, x)` instead of `f(x)`, or of `await f(x)`.

        None where that cannot be written.
        """
        arguments = sorted([*call.args, *call.keywords], key=self.start)
        is_awaited = isinstance(call.parent, nodes.Await) and self.can_edit(call)
        around = (self.insert_before(call, ""),) if is_awaited else self.awaited(call)
        open_ = self._opening(call, arguments)
        asyncio = self.module("asyncio", call)
        if not around or open_ is None or asyncio is None:
            return ()
        if arguments and isinstance(arguments[-1], nodes.GeneratorExp):
            if self.end(arguments[-1]) == self.end(call):
                return ()  # it shares the brackets of the call
        before, *after = around
        gap = ", " if arguments else ""
        begin = f"{before.text}{asyncio.name}.to_thread("
        indent = self._indent_of(arguments[0]) if arguments else None
        if indent is not None and self.start(arguments[0]).line > open_.line:
            gap = ","
            if self.start(call).line == open_.line:
                begin += f"\n{indent}"
        return (
            *asyncio.edits,
            self.insert(before.start, begin),
            Edit(Position(open_.line, open_.column - 1), open_, gap),
            *after,
        )

    def _indent_of(self, node: nodes.NodeNG) -> str | None:
        """What stands before a node in its line, if that is nothing but blanks."""
        start = self.start(node)
        before = self.source.line(start.line)[: start.column]
        return None if before.strip() else before

    def without_await(self, call: nodes.NodeNG) -> Edit:
        """The call alone instead of `await` and the call."""
        start = self.start(call.parent)
        text = self.text_between(start, self.start(call))
        gone = _AWAIT.match(text)
        assert gone is not None
        breaks = gone[0].count("\n")
        column = len(gone[0]) - gone[0].rfind("\n") - 1 if breaks else start.column + len(gone[0])
        return Edit(start, Position(start.line + breaks, column), "")

    # Arguments

    def add_argument(self, call: nodes.Call, text: str) -> Edit | None:
        """One more argument at the end of a call: `retries_allowed=True`."""
        close = self._before(self.end(call), ")")
        last = max([*call.args, *call.keywords], key=self.end, default=None)
        if isinstance(last, nodes.GeneratorExp) and self.end(last) == self.end(call):
            return None  # it shares the brackets of the call
        return self._add(last, last, self.end(call.func), close, text)

    def add_key(self, dictionary: nodes.Dict, text: str) -> Edit | None:
        """One more entry at the end of a dictionary: `"enable_otlp": True`."""
        start = self.start(dictionary)
        key, value = dictionary.items[-1] if dictionary.items else (None, None)
        after = Position(start.line, start.column + 1)
        return self._add(key, value, after, self._before(self.end(dictionary), "}"), text)

    def _add(
        self,
        begin: nodes.NodeNG | None,
        last: nodes.NodeNG | None,
        after: Position,
        close: Position | None,
        text: str,
    ) -> Edit | None:
        """One more part before a closing bracket.

        The last part there is lies between `begin` and `last`; `after` is where a first one may stand.
        """
        if close is None:
            return None
        if begin is None or last is None:
            if self.text_between(after, close).strip(" \t\n()"):
                return None  # a comment
            return self.insert(close, text)
        end, has_comma = self.end(last), False
        for mark in self._marks(end, close):
            end, has_comma = mark.end, mark.text == ","
        indent = self._indent_of(begin)
        stands_alone = indent is not None and close.line > end.line
        blank = f"\n{indent}" if stands_alone else " "
        if stands_alone and re.match(r"\s*#", self.source.line(end.line)[end.column :]):
            # The comment belongs to the last argument: the new one comes in the line below it.
            if not has_comma:
                return None
            line = self.source.line(end.line)
            return self.insert(Position(end.line, len(line)), f"{blank}{text},")
        return self.insert(end, f"{blank}{text}," if has_comma else f",{blank}{text}")

    def remove_argument(self, call: nodes.Call, argument: nodes.NodeNG) -> Edit | None:
        """One argument less; None where a comment would go with it."""
        arguments = sorted([*call.args, *call.keywords], key=self.start)
        parts = [(self.start(one), self.end(one)) for one in arguments]
        index = next((index for index, one in enumerate(arguments) if one is argument), None)
        return self._remove(parts, index, self._opening(call, arguments), self._before(self.end(call), ")"))

    def remove_key(self, dictionary: nodes.Dict, key: nodes.NodeNG) -> Edit | None:
        """One entry less; None where a comment would go with it."""
        parts = [(self.start(one), self.end(value)) for one, value in dictionary.items]
        if any(isinstance(one, nodes.DictUnpack) for one, _ in dictionary.items):
            return None
        index = next((index for index, (one, _) in enumerate(dictionary.items) if one is key), None)
        start = self.start(dictionary)
        opening = Position(start.line, start.column + 1)
        return self._remove(parts, index, opening, self._before(self.end(dictionary), "}"))

    def _remove(
        self,
        parts: list[tuple[Position, Position]],
        index: int | None,
        opening: Position | None,
        close: Position | None,
    ) -> Edit | None:
        """One part less of those between two brackets."""
        if index is None or opening is None or close is None:
            return None
        if len(parts) == 1:
            start, end = opening, close
        elif index + 1 < len(parts):
            start = self._start_with_brackets(parts[index][0], parts[index - 1][1] if index else opening)
            end = self._start_with_brackets(parts[index + 1][0], parts[index][1])
        else:
            start = self._end_with_brackets(parts[index - 1][1], parts[index][0])
            end = self._end_with_brackets(parts[index][1], close)
        if "#" in self.text_between(start, parts[index][0]) + self.text_between(parts[index][1], end):
            return None
        if "#" in self._without_texts(*parts[index]):
            return None
        return Edit(start, end, "")

    def _without_texts(self, start: Position, end: Position) -> str:
        """A part without what stands in quotes, so that a `#` in it begins a comment."""
        return _TEXT.sub("", self.text_between(start, end))

    def with_brackets(self, node: nodes.NodeNG, call: nodes.Call) -> tuple[Position, Position] | None:
        """Where an argument of a call begins and ends, with the brackets around it."""
        arguments = sorted([*call.args, *call.keywords], key=self.start)
        opening, close = self._opening(call, arguments), self._before(self.end(call), ")")
        index = next((index for index, one in enumerate(arguments) if one is node), None)
        if index is None or opening is None or close is None:
            return None
        before = self.end(arguments[index - 1]) if index else opening
        start = self._start_with_brackets(self.start(node), before)
        return start, self._end_with_brackets(self.end(node), close)

    def callee(self, call: nodes.Call) -> tuple[Position, Position] | None:
        """Where what is called begins and ends, with the brackets around it; None where a comment is in it."""
        opening = self._opening(call, sorted([*call.args, *call.keywords], key=self.start))
        if opening is None:
            return None
        start, end = self.start(call), Position(opening.line, opening.column - 1)
        return None if "#" in self._without_texts(start, end) else (start, end)

    def _opening(self, call: nodes.Call, arguments: list[nodes.NodeNG]) -> Position | None:
        """The place after the opening bracket of a call."""
        stop = self.start(arguments[0]) if arguments else self.end(call)
        marks = self._marks(self.end(call.func), stop)
        return next((mark.end for mark in marks if mark.text == "("), None)

    def _start_with_brackets(self, start: Position, after: Position) -> Position:
        """Where a part begins, with the brackets around it; `after` lies before its comma."""
        return next((mark.start for mark in self._marks(after, start) if mark.text == "("), start)

    def _end_with_brackets(self, end: Position, stop: Position) -> Position:
        for mark in self._marks(end, stop):
            if mark.text != ")":
                break
            end = mark.end
        return end

    def _before(self, end: Position, text: str) -> Position | None:
        start = Position(end.line, end.column - len(text))
        return start if start.column >= 0 and self.text_between(start, end) == text else None

    def _marks(self, start: Position, end: Position) -> Iterator[_Mark]:
        """The brackets and commas between two parts of an expression."""
        line, column = start
        for match in _GAP.finditer(self.text_between(start, end)):
            text = match[0]
            breaks = text.count("\n")
            stop = Position(line + breaks, len(text) - text.rfind("\n") - 1 if breaks else column + len(text))
            if match["mark"]:
                yield _Mark(text, Position(line, column), stop)
            line, column = stop

    # Statements and decorators

    def remove_lines(self, first: int, last: int) -> Edit:
        """Whole lines less."""
        if last >= len(self.source.lines):
            before = Position(max(first - 1, 1), len(self.source.line(first - 1)))
            return Edit(before, Position(last, len(self.source.line(last))), "")
        return Edit(Position(first, 0), Position(last + 1, 0), "")

    def remove_statement(self, first: int, last: int) -> Edit:
        """The lines of a statement less, and the blank lines that would be too many without it."""
        above, below, count = first - 1, last + 1, len(self.source.lines)
        while above > 0 and self._is_blank(above):
            above -= 1
        while below <= count and self._is_blank(below):
            below += 1
        blanks_above, blanks_below = first - 1 - above, below - 1 - last
        if above and (below > count or blanks_above < blanks_below):
            return self.remove_lines(above + 1, last)
        return self.remove_lines(first, last + (blanks_below if blanks_above or not above else 0))

    def _is_blank(self, number: int) -> bool:
        return not self.source.line(number).strip(" \t")

    def comments_above(self, line: int) -> int:
        """The first line of the comments directly above a line, or the line itself."""
        indent = re.match(r"[ \t]*", self.source.line(line))
        assert indent is not None
        while self.source.line(line - 1).startswith(f"{indent[0]}#"):
            line -= 1
        return line

    def has_lines(self, statement: nodes.NodeNG) -> bool:
        """Whether no other statement stands in the lines of one; a comment may stand behind it."""
        start, end = self.start(statement), self.end(statement)
        before = self.source.line(start.line)[: start.column]
        return not before.strip() and re.match(r"\s*(#|$)", self.source.line(end.line)[end.column :]) is not None

    def remove_decorator(self, decorator: nodes.NodeNG) -> Edit | None:
        """A decorator less; None where a comment stands in its lines."""
        start, end = self.start(decorator), self.end(decorator)
        before = self.source.line(start.line)[: start.column]
        if before.strip() != "@" or self.source.line(end.line)[end.column :].strip():
            return None
        return self.remove_lines(start.line, end.line)

    # Imports

    def module(self, name: str, place: nodes.NodeNG) -> Imported | None:
        """A module under a name that `place` can use: `import asyncio` is added where it is missing."""
        for statement in self._imports():
            if isinstance(statement, nodes.Import):
                for imported, alias in statement.names:
                    local = alias or imported
                    if imported == name and self._means(local.partition(".")[0], statement, place):
                        return Imported(local)
        top = name.partition(".")[0]
        if self._is_taken(top) and not self._is_imported_elsewhere(top, place):
            return None
        return Imported(name, (self._import(f"import {name}", top, False),))

    def member(self, module: str, name: str, place: nodes.NodeNG) -> Imported | None:
        """Something of a module: `SetEnqueueOptions` of dbos; its import is added where it is missing."""
        for statement in self._imports():
            if isinstance(statement, nodes.ImportFrom) and _is_from_module(statement, module):
                for imported, alias in statement.names:
                    if imported == name and self._means(alias or imported, statement, place):
                        return Imported(alias or imported)
        for statement in self._imports():
            if isinstance(statement, nodes.Import):
                for imported, alias in statement.names:
                    local = alias or imported
                    if imported == module and self._means(local.partition(".")[0], statement, place):
                        return Imported(f"{local}.{name}")
        if self._is_taken(name):
            return None
        for statement in self.source.tree.module.body:
            if _is_from_module(statement, module) and (statement.lineno or 0) < (place.lineno or 0):
                edit = self._import_too(statement, name)
                if edit is not None:
                    return Imported(name, (edit,))
        return Imported(name, (self._import(f"from {module} import {name}", module.partition(".")[0], True),))

    def _imports(self) -> Iterator[nodes.Import | nodes.ImportFrom]:
        """The imports that always run where a module or function runs."""
        for statement in self.source.tree.imports:
            if isinstance(statement.parent, (nodes.Module, nodes.FunctionDef)):
                yield statement

    def _is_imported_elsewhere(self, name: str, place: nodes.NodeNG) -> bool:
        """Whether a name is what functions other than those around `place` import for themselves, and no more."""
        root = self.source.tree.module
        around = []
        scope = frame_of(place)
        while not isinstance(scope, nodes.Module):
            around.append(scope)
            scope = frame_of(scope)
        if name in root.locals or any(
            isinstance(one, nodes.ImportFrom) and one.names[0][0] == "*" for one in self.source.tree.imports
        ):
            return False
        for scope in root.nodes_of_class((nodes.LocalsDictNodeNG,)):
            for one in scope.locals.get(name, ()):
                names = one.names if isinstance(one, nodes.Import) else ()
                if scope in around or not any(name == (alias or imported) for imported, alias in names):
                    return False
        return True

    def _import_too(self, statement: nodes.ImportFrom, name: str) -> Edit | None:
        """One more name in `from dbos import DBOS`, in the order of the alphabet."""
        parts = self._imported(statement)
        if not parts:
            return None
        later = next((part for part in parts if part[0] > name), None)
        last = parts[-1]
        if later is None and "#" in self.source.line(last[2].line)[last[2].column :]:
            later = last  # the comment belongs to it
        begin = (later or last)[1]
        indent = self.source.line(begin.line)[: begin.column]
        stands_alone = not indent.strip() and "(" in self.text(statement)
        blank = f"\n{indent}" if stands_alone else " "
        if later is not None:
            return self.insert(begin, f"{name},{blank}")
        return self.insert(last[2], f",{blank}{name}")

    def remove_import(self, statement: nodes.Import | nodes.ImportFrom, name: str) -> Edit | None:
        """One imported name less; None where a comment stands in its lines, or it has them not for itself."""
        start, end = self.start(statement), self.end(statement)
        line = self.source.line(end.line)
        if "#" in self.text_between(start, Position(end.line, len(line))):
            return None
        if len(statement.names) == 1:
            is_all = len(statement.parent.body) == 1
            return None if is_all or not self.has_lines(statement) else self.remove_statement(start.line, end.line)
        parts = self._imported(statement)
        index = next((index for index, part in enumerate(parts) if part[0] == name), None)
        if index is None:
            return None
        if index + 1 < len(parts):
            return Edit(parts[index][1], parts[index + 1][1], "")
        return Edit(parts[index - 1][2], parts[index][2], "")

    def _imported(
        self, statement: nodes.Import | nodes.ImportFrom
    ) -> list[tuple[str, Position, Position]]:
        """What a statement imports by name, and where each begins and ends, with its alias."""
        text = self.text(statement)
        found = re.search(r"\bimport\b", text)
        if found is None or any(one == "*" for one, _ in statement.names):
            return []
        start = self.start(statement)
        parts: list[tuple[str, Position, Position]] = []
        for match in _IMPORTED.finditer(text, found.end()):
            if match["name"]:
                ends = []
                for index in (match.start(), match.end()):
                    breaks = text.count("\n", 0, index)
                    column = index - text.rfind("\n", 0, index) - 1 if breaks else start.column + index
                    ends.append(Position(start.line + breaks, column))
                parts.append((match["name"], ends[0], ends[1]))
        return parts if [one for one, _, _ in parts] == [one for one, _ in statement.names] else []

    def _means(self, local: str, statement: nodes.NodeNG, place: nodes.NodeNG) -> bool:
        """Whether a name at `place` is what a statement has imported for the code around both."""
        owner, scope = statement.parent, frame_of(place)
        while scope is not owner:
            if isinstance(scope, nodes.Module) or local in scope.locals:
                return False
            scope = frame_of(scope)
        bound = owner.locals.get(local, ())
        imports = [one for one in bound if isinstance(one, (nodes.Import, nodes.ImportFrom))]
        if len(imports) != len(bound) or statement not in bound:
            return False
        if any(one is not statement and not isinstance(one, nodes.Import) for one in imports):
            return False
        return (statement.lineno or 0) < (place.lineno or 0)

    def _is_taken(self, name: str) -> bool:
        """Whether the file uses a name for anything, wherever that is."""
        return re.search(rf"(?<![\w.]){re.escape(name)}\b", self._code()) is not None

    def _code(self) -> str:
        return "\n".join(line.partition("#")[0] for line in self.source.lines)

    def _import(self, statement: str, top: str, is_from: bool) -> Edit:
        """An import at the place that isort would give it, where the imports are in that order."""
        block = list(_leading_imports(self.source.tree.module.body))
        is_standard = top in sys.stdlib_module_names
        alike = [one for one in block if _is_standard(one) is is_standard]
        if alike:
            key = (is_from, top)
            later = next((one for one in alike if (_is_from(one), _top(one)) > key), None)
            if later is not None:
                return self.insert(self.above(later), f"{statement}\n")
            return self._below(alike[-1], f"{statement}\n")
        if block and is_standard:
            place = self.above(block[0])
            is_close = place.line > 1 and not self._is_blank(place.line - 1)
            blank = "\n" if is_close and not self.source.line(place.line - 1).startswith("#") else ""
            return self.insert(place, f"{blank}{statement}\n\n")
        if block:
            return self._below(block[-1], f"\n{statement}\n")
        return self._on_top(statement)

    def above(self, node: nodes.NodeNG) -> Position:
        """The place above a statement and the comments that are about it; those on top are about the file."""
        line = node.lineno or 1
        first = self.comments_above(line)
        return Position(first if first > 1 else line, 0)

    def blank_lines_missing(self, place: Position) -> int:
        """How many blank lines a function lacks that begins at a place."""
        missing = 2
        while place.line - (3 - missing) > 0 and missing and self._is_blank(place.line - (3 - missing)):
            missing -= 1
        return missing if place.line > 1 else 0

    def _below(self, node: nodes.NodeNG, text: str) -> Edit:
        last = node.end_lineno or node.lineno or 1
        if last >= len(self.source.lines):
            return self.insert(Position(last, len(self.source.line(last))), f"\n{text}")
        return self.insert(Position(last + 1, 0), text)

    def _on_top(self, statement: str) -> Edit:
        """Below the docstring and `from __future__`, above everything else."""
        above: nodes.NodeNG | None = None
        for one in self.source.tree.module.body:
            is_docstring = above is None and isinstance(one, nodes.Expr) and _is_text(one.value)
            if not is_docstring and not _is_future(one):
                break
            above = one
        if above is not None:
            return self._below(above, f"\n{statement}\n")
        line = 1
        while self.source.line(line).startswith("#"):
            line += 1
        return self.insert(Position(line, 0), f"{statement}\n")


def _is_given_to_awaiter(node: nodes.NodeNG) -> bool:
    """Whether an expression is an argument of `gather(...)` and the like, by itself or in a list."""
    child, parent = node, node.parent
    while isinstance(parent, (nodes.Starred, nodes.BaseContainer)) or (
        isinstance(parent, nodes.ComprehensionScope) and child is getattr(parent, "elt", None)
    ):
        child, parent = parent, parent.parent
    if not isinstance(parent, nodes.Call) or child is parent.func:
        return False
    name = getattr(parent.func, "attrname", getattr(parent.func, "name", ""))
    return name in _AWAITERS


def _is_inside(node: nodes.NodeNG, ancestor: nodes.NodeNG) -> bool:
    while node is not None and node is not ancestor:
        node = node.parent
    return node is not None


def _is_text(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def _is_future(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.ImportFrom) and node.modname == "__future__"


def _leading_imports(body: Iterable[nodes.NodeNG]) -> Iterator[nodes.NodeNG]:
    """The imports with which a module begins, those from `__future__` left out."""
    for index, statement in enumerate(body):
        if isinstance(statement, (nodes.Import, nodes.ImportFrom)):
            if not _is_future(statement):
                yield statement
        elif index or not (isinstance(statement, nodes.Expr) and _is_text(statement.value)):
            return


def _top(statement: nodes.NodeNG) -> str:
    name = statement.modname if isinstance(statement, nodes.ImportFrom) else statement.names[0][0]
    return str(name).partition(".")[0]


def _is_from_module(statement: nodes.NodeNG, module: str) -> bool:
    return isinstance(statement, nodes.ImportFrom) and statement.modname == module and not statement.level


def _is_from(statement: nodes.NodeNG) -> bool:
    return isinstance(statement, nodes.ImportFrom)


def _is_standard(statement: nodes.NodeNG) -> bool:
    return not getattr(statement, "level", None) and _top(statement) in sys.stdlib_module_names
