"""Patterns of paths, as ruff reads them: of a name anywhere, or of a path below a folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

__all__ = ["Patterns"]


class Patterns(NamedTuple):
    """Patterns, and each of them as a path below the folder of the file that names it."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, patterns: Iterable[str], folder: str) -> Patterns:
        """Patterns that are relative to a folder."""
        return cls(tuple((one.rstrip("/") or one, _below(folder, one)) for one in patterns if one))

    def joined(self, other: Patterns) -> Patterns:
        """These and others."""
        return Patterns((*self.pairs, *other.pairs))

    def match(self, path: str) -> bool:
        """Whether one of them matches the name or the whole of an absolute path."""
        name, whole = os.path.basename(path), path.replace(os.sep, "/")
        return any(
            _expression(written).fullmatch(name) or _expression(absolute).fullmatch(whole)
            for written, absolute in self.pairs
        )

    def match_above(self, path: str, top: str) -> bool:
        """Whether one matches a path, or a folder around it up to and with `top`."""
        while True:
            if self.match(path):
                return True
            parent = os.path.dirname(path)
            if path == top or parent == path:
                return False
            path = parent


def _below(folder: str, pattern: str) -> str:
    if os.path.isabs(pattern):
        return pattern.rstrip("/").replace(os.sep, "/") or "/"
    parts = [_quoted(part) for part in folder.replace(os.sep, "/").rstrip("/").split("/")]
    for part in pattern.split("/"):
        if part == ".." and len(parts) > 1:
            parts.pop()
        elif part not in ("", ".", ".."):
            parts.append(part)
    return "/".join(parts)


def _quoted(path: str) -> str:
    return re.sub(r"([*?\[\]{}])", r"[\1]", path)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """A pattern with `*`, `**`, `?`, `[...]` and `{a,b}`; `*` stands for slashes, too."""
    made, index, depth = [], 0, 0
    while index < len(pattern):
        rest = pattern[index:]
        character = rest[0]
        if rest.startswith("**/"):
            made.append("(?:.*/)?")
            index += 3
            continue
        if character == "*":
            made.append(".*")
        elif character == "?":
            made.append(".")
        elif character == "[" and "]" in rest[2:]:
            end = rest.index("]", 2)
            inner = rest[1:end].replace("\\", "\\\\")
            made.append(
                f"[{'^' + inner[1:] if inner[0] in '!^' and len(inner) > 1 else re.escape(inner[0]) + inner[1:]}]"
            )
            index += end
        elif character == "{":
            depth += 1
            made.append("(?:")
        elif character == "}" and depth:
            depth -= 1
            made.append(")")
        elif character == "," and depth:
            made.append("|")
        else:
            made.append(re.escape(character))
        index += 1
    try:
        return re.compile("".join(made), re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern))
