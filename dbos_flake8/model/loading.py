"""Which modules of the project are loaded in one process, by the imports that run when they are loaded."""

from __future__ import annotations

from collections.abc import Mapping

from dbos_flake8.model.source import Project, Source

__all__ = ["loaded_by", "loaded_with"]

#: How many modules are followed from one.
_MOST = 300


def loaded_by(source: Source, project: Project) -> Mapping[str, Source]:
    """The modules that are loaded when one is, by path: those that it imports, and those that they import.

    Imports inside of functions and branches do not count.
    """
    known = project.loaded.get(source)
    if known is None:
        known = project.loaded[source] = _followed(source, project)
    return known


def _followed(source: Source, project: Project) -> dict[str, Source]:
    found: dict[str, Source] = {}
    todo = [source]
    while todo and len(found) < _MOST:
        for path in project.imported_at_once(todo.pop()):
            if path in found or path == source.path:
                continue
            other = project.source(path)
            if other is not None:
                found[path] = other
                todo.append(other)
    return found


def loaded_with(source: Source, project: Project) -> frozenset[str]:
    """The paths of the modules that certainly are in one process with a module, itself included: what it
    loads, the modules around it that load it, and what those load.
    """
    found = {source.path, *loaded_by(source, project)}
    for third in project.neighbours(source):
        if third is not source and not third.is_test:
            loaded = loaded_by(third, project)
            if source.path in loaded:
                found.add(third.path)
                found.update(loaded)
    return frozenset(found)
