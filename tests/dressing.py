"""Writes a program in another layout: what a linter must not mind, and what its fixes must leave as it is.

Each dressing takes the text of a program and a source of chance, and gives a text that is Python, too.
Those of `LAYOUTS` mean the same as before: Python makes the same syntax tree of them.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
import warnings
from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

__all__ = ["LAYOUTS", "NESTINGS", "Dressing", "syntax_of"]

Dressing = Callable[[str, Random], str]

#: What stands between two tokens only so that they are two.
_NO_PLACE = frozenset({tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT})

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")

#: Statements that are left as they are: docstrings, and imports, which are looked for in the text.
_HEAD = re.compile(r"[ \t\f]*(?:from\b|import\b|[\"'#]|[rb]?[\"'])")


def syntax_of(text: str) -> str | None:
    """What Python makes of a text; None where it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<dressed>", "exec", dont_inherit=True)
            return ast.dump(ast.parse(text))
    except (SyntaxError, ValueError):
        return None


# Places


def _lines(text: str) -> list[str]:
    return (
        text.splitlines(keepends=True)
        if not re.search(r"[\f\v\x1c-\x1e\x85\u2028\u2029]", text)
        else (re.findall(r"[^\n]*\n|[^\n]+", text))
    )


def _offsets(text: str) -> list[int]:
    """Where each line begins."""
    starts = [0]
    for line in _lines(text):
        starts.append(starts[-1] + len(line))
    return starts


def _span(node: ast.expr | ast.stmt, text: str, starts: list[int]) -> tuple[int, int]:
    """Where a node begins and ends in the text; Python counts columns in bytes."""

    def offset(line: int, column: int) -> int:
        start = starts[line - 1]
        whole = text[start : starts[line]] if line < len(starts) else text[start:]
        return start + len(whole.encode()[:column].decode())

    assert node.end_lineno is not None and node.end_col_offset is not None
    return offset(node.lineno, node.col_offset), offset(node.end_lineno, node.end_col_offset)


def _tokens(text: str) -> list[tuple[int, int, int, int]]:
    """`(kind, start, end, depth)` of each token; `depth` is how many brackets are open after it.

    A text with holes is one token, since not every Python knows what is inside.
    """
    starts = _offsets(text)
    found: list[tuple[int, int, int, int]] = []
    depth = holes = 0
    begun = 0
    middle = {getattr(tokenize, "FSTRING_START", -1): 1, getattr(tokenize, "FSTRING_END", -2): -1}
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        start, end = (
            starts[min(row - 1, len(starts) - 1)] + column for row, column in (token.start, token.end)
        )
        if token.type in middle:
            if not holes:
                begun = start
            holes += middle[token.type]
            if not holes:
                found.append((tokenize.STRING, begun, end, depth))
            continue
        if holes:
            continue
        if token.type == tokenize.OP:
            depth += (token.string in _OPENING) - (token.string in _CLOSING)
        found.append((token.type, start, end, depth))
    return found


def _lines_in_texts(text: str) -> set[int]:
    """The lines (from 1) that begin inside a string."""
    inside = set()
    for kind, start, end, _ in _tokens(text):
        if kind == tokenize.STRING:
            first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1
            inside |= set(range(first + 1, last + 1))
    return inside


def _with(text: str, changes: list[tuple[int, str]]) -> str:
    """A text with others put in."""
    for place, new in sorted(changes, reverse=True):
        text = text[:place] + new + text[place:]
    return text


def _kept(text: str, dressed: str) -> str:
    """The dressed text, if it means the same."""
    return dressed if syntax_of(dressed) == syntax_of(text) else text


# Layouts


def spread(text: str, random: Random) -> str:
    """Line breaks, comments, blanks and continuations between tokens."""
    changes = []
    is_import = is_begin = True
    for before, after in pairwise(_tokens(text)):
        if is_begin and before[0] not in _NO_PLACE:
            is_import, is_begin = text[before[1] : before[2]] in ("from", "import"), False
        if before[0] == tokenize.NEWLINE:
            is_begin = True
        if (
            is_import
            or before[0] in _NO_PLACE
            or after[0] in _NO_PLACE
            or tokenize.ENDMARKER in (before[0], after[0])
        ):
            continue
        if random.random() < 0.15:
            inside = ["\n        ", "  # why\n    ", "\n# (why, so)\n", " ", "\n\n\t"]
            changes.append((before[2], random.choice(inside if before[3] else [" \\\n        ", " ", "\t"])))
    return _kept(text, _with(text, changes))


def bracketed(text: str, random: Random) -> str:
    """Brackets around expressions, one after the other."""
    for _ in range(6):
        tree, starts = ast.parse(text), _offsets(text)
        nodes = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.expr)
            and not isinstance(node, (ast.Slice, ast.Starred))
            and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        ]
        if nodes:
            node = random.choice([one for one in nodes if not isinstance(one, ast.Constant)] or nodes)
            start, end = _span(node, text, starts)
            open_, close = random.choice([("(", ")"), ("(", ")"), ("( ", " )"), ("((", "))"), ("(\n", "\n)")])
            text = _kept(text, text[:start] + open_ + text[start:end] + close + text[end:])
    return text


def with_commas(text: str, random: Random) -> str:
    """Commas after the last part of calls, lists and dictionaries."""
    tokens = [one for one in _tokens(text) if one[0] not in (tokenize.COMMENT, tokenize.NL)]
    places = [
        before[2]
        for before, after in pairwise(tokens)
        if text[after[1] : after[2]] in _CLOSING and text[before[1] : before[2]] not in (*_OPENING, ",")
    ]
    for place in sorted(places, reverse=True):
        if random.random() < 0.5:
            comma = random.choice([",", " ,", ",  "])
            text = _kept(text, text[:place] + comma + text[place:])
    return text


def exploded(text: str, random: Random) -> str:
    """Calls with each argument in its own line, with or without a comma and a comment at the end."""
    for _ in range(3):
        tree, starts = ast.parse(text), _offsets(text)
        calls = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and node.lineno == node.end_lineno
            and (node.args or node.keywords)
            and not any(isinstance(one, ast.JoinedStr) for one in ast.walk(node))
        ]
        if not calls:
            return text
        call = random.choice(calls)
        parts = [*(_span(one, text, starts) for one in call.args)]
        parts += [
            (_span(one, text, starts)[0], _span(one.value, text, starts)[1])  # type: ignore[arg-type]
            for one in call.keywords
        ]
        parts.sort()
        _, end = _span(call, text, starts)
        indent = re.match(r"[ \t]*", text[starts[call.lineno - 1] :])
        assert indent is not None
        note = random.choice(["", "", "  # why", "  # f(x), [y]", "#"])
        comma = random.choice([",", ""])
        made, last = text[: parts[0][0]].rstrip(" "), parts[0][0]
        for number, (begin, stop) in enumerate(parts):
            is_last = number == len(parts) - 1
            gap = text[last:begin].strip(" ,") if number else ""
            made += f"\n{indent[0]}    {gap}{text[begin:stop]}{comma if is_last else ','}{note}"
            last = stop
        rest = text[last : end - 1].strip(" ,")
        text = _kept(text, f"{made}\n{indent[0]}{rest}){text[end:]}")
    return text


def with_tabs(text: str, _: Random) -> str:
    """Tabs for the indentation."""
    inside = _lines_in_texts(text)
    made = []
    for number, line in enumerate(_lines(text), 1):
        indent = len(line) - len(line.lstrip(" "))
        is_kept = number in inside or indent % 4
        made.append(line if is_kept else "\t" * (indent // 4) + line[indent:])
    return _kept(text, "".join(made))


def with_form_feeds(text: str, random: Random) -> str:
    """Form feeds in empty lines, before statements and in comments."""
    inside = _lines_in_texts(text)
    made = []
    for number, line in enumerate(_lines(text), 1):
        if number in inside or random.random() < 0.7:
            made.append(line)
        elif not line.strip():
            made.append("\f" + line)
        elif re.match(r"\w|@", line) and random.random() < 0.5:
            made.append("\f" + line)
        elif "#" not in line and '"' not in line and line.endswith("\n"):
            made.append(f"{line[:-1]}  # a\fb\x1cc\u2028d\n")
        else:
            made.append(line)
    return _kept(text, "".join(made))


def with_notes(text: str, random: Random) -> str:
    """Comments behind statements, some of which speak to tools."""
    notes = ["  # noqa: E501", " # größer, 😀", "  # type: ignore[misc]", "  # fmt: skip", "#", "  # noqa"]
    changes = [
        (after[1], random.choice(notes))
        for before, after in pairwise(_tokens(text))
        if after[0] == tokenize.NEWLINE and before[0] != tokenize.COMMENT and random.random() < 0.3
    ]
    return _kept(text, _with(text, changes))


def with_comments(text: str, random: Random) -> str:
    """Comments in lines of their own, at any depth, and letters of many bytes in them."""
    inside = _lines_in_texts(text)
    made = []
    for number, line in enumerate(_lines(text), 1):
        if number not in inside and number > 1 and random.random() < 0.2:
            made.append(random.choice(["# (größer, 😀\n", "        # why\n", "\n", "    \n", "#\n"]))
        made.append(line)
    return _kept(text, "".join(made))


# Nestings


def _statements(text: str, is_simple: bool) -> Iterator[tuple[ast.stmt, int, int]]:
    """`(statement, first line, last line)` of those that have their lines for themselves."""
    lines = _lines(text)
    starts = _offsets(text)
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or (is_simple and hasattr(node, "body")):
            continue
        first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))])
        assert node.end_lineno is not None
        _, end = _span(node, text, starts)
        line = lines[first - 1]
        head = line[: len(line) - len(line.lstrip())]
        if head.strip(" \t") or (node.lineno == first and len(head.encode()) != node.col_offset):
            continue
        rest = text[end : starts[node.end_lineno]].strip()
        if not _HEAD.match(line) and (not rest or rest.startswith("#")):
            yield node, first, node.end_lineno


def joined(text: str, random: Random) -> str:
    """Several statements in one line."""
    for _ in range(4):
        found = list(_statements(text, True))
        if not found:
            return text
        node, _first, _ = random.choice(found)
        start, end = _span(node, text, _offsets(text))
        before = random.choice(["", "pass; ", "pass ;", "'ä'; ", "'größer 😀' ; "])
        after = random.choice(["; pass", ";", " ; pass", ""])
        made = text[:start] + before + text[start:end] + after + text[end:]
        text = made if syntax_of(made) is not None else text
    return text


def nested(text: str, random: Random) -> str:
    """Statements in blocks of their own."""
    heads = ["if True:", "try:", "with lock:", "with lock as held, lock:", "async with lock:"]
    heads += ["class Inner:", "def inner():", "async def inner(self, *given: object) -> None:"]
    for _ in range(3):
        found = list(_statements(text, False))
        if not found:
            return text
        _, first, last = random.choice(found)
        head = random.choice(heads)
        inside, lines = _lines_in_texts(text), _lines(text)
        line = lines[first - 1]
        indent = line[: len(line) - len(line.lstrip())]
        step = "\t" if "\t" in indent else random.choice(["    ", "  ", "    "])
        body = [
            one if number in inside else step + one
            for number, one in enumerate(lines[first - 1 : last], first)
        ]
        if not body[-1].endswith("\n"):
            body[-1] += "\n"
        foot = [f"{indent}finally:\n{indent}{step}pass\n"] if head == "try:" else []
        made = "".join([*lines[: first - 1], f"{indent}{head}\n", *body, *foot, *lines[last:]])
        text = made if syntax_of(made) is not None else text
    return text


def in_one_line(text: str, random: Random) -> str:
    """Blocks of one statement behind their colon."""
    for _ in range(3):
        lines = _lines(text)
        found = []
        for node, first, last in _statements(text, False):
            body = getattr(node, "body", None)
            if body is None or len(body) != 1 or hasattr(body[0], "body") or last != first + 1:
                continue
            if getattr(node, "decorator_list", None) or "#" in lines[first - 1] or _HEAD.match(lines[first]):
                continue
            found.append(first)
        if not found:
            return text
        first = random.choice(found)
        line = f"{lines[first - 1].rstrip()} {lines[first].lstrip()}"
        text = _kept(text, "".join([*lines[: first - 1], line, *lines[first + 1 :]]))
    return text


#: Other layouts of the same program.
LAYOUTS: tuple[Dressing, ...] = (
    spread,
    bracketed,
    with_commas,
    exploded,
    with_tabs,
    with_form_feeds,
    with_comments,
    with_notes,
    in_one_line,
)

#: Other programs with the same statements in them.
NESTINGS: tuple[Dressing, ...] = (joined, nested)
