"""Which modules of the project are loaded in one process, by the imports that run when they are loaded."""

from __future__ import annotations

from dbos_flake8.model.source import Project, Source

__all__ = ["loaded_by", "loaded_together"]

#: How many modules are followed from one.
_MOST = 300


def loaded_by(source: Source, project: Project) -> tuple[Source, ...]:
    """The modules that are loaded when one is: those that it imports, and those that they import.

    Imports inside of functions and branches do not count.
    """
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
    return tuple(found.values())


def loaded_together(one: Source, other: Source, project: Project) -> bool:
    """Whether two modules certainly are loaded in one process: one by the other, or both by a third
    module around them.
    """
    if other in loaded_by(one, project) or one in loaded_by(other, project):
        return True
    for third in project.neighbours(one):
        if third not in (one, other) and not third.is_test:
            loaded = loaded_by(third, project)
            if one in loaded and other in loaded:
                return True
    return False
