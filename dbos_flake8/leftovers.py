"""Imports that fixes leave without a use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from astroid import nodes

from dbos_flake8.fixer import apply_edits
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.rule import Edit

__all__ = ["without_leftovers"]

#: A text that may be an annotation, or a name of `__all__`.
_CODE = re.compile(r"[\w.\[\], |'\"]+")


def without_leftovers(before: Source, text: str, is_used_elsewhere: Callable[[str], bool]) -> str:
    """A fixed text without the imports that were used before, and are not any more."""
    while (edit := _leftover(before, Source(before.path, text), is_used_elsewhere)) is not None:
        text = apply_edits(text, [edit])
    return text


def _leftover(before: Source, after: Source, is_used_elsewhere: Callable[[str], bool]) -> Edit | None:
    """The removal of one such import."""
    if after.is_package:
        return None  # its imports are what the package offers
    try:
        used, still = set(_names(before)), {*_names(after), *_words(after)}
    except AnalysisError:
        return None
    editor = Editor(after)
    for statement in after.tree.imports:
        scope = statement.parent
        if not isinstance(scope, (nodes.Module, nodes.FunctionDef)):
            continue
        if isinstance(statement, nodes.ImportFrom) and statement.modname == "__future__":
            continue
        for name, alias in statement.names:
            local = alias or name
            if local not in used or local in still or alias == name or len(scope.locals[local]) > 1:
                continue
            edit = editor.remove_import(statement, name)
            if edit is not None and not is_used_elsewhere(local):
                return edit
    return None


def _names(source: Source) -> Iterator[str]:
    """The names that the code reads."""
    for node in source.tree.module.nodes_of_class((nodes.Name, nodes.DelName)):
        yield node.name


def _words(source: Source) -> Iterator[str]:
    """The words of texts that code may be read from."""
    for node in source.tree.module.nodes_of_class(nodes.Const):
        if isinstance(node.value, str) and _CODE.fullmatch(node.value):
            yield from re.findall(r"\w+", node.value)
