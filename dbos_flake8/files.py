"""Which files a run lints: those that are named, and those of folders that nothing leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from dbos_flake8.config import Config, Resolver

__all__ = ["Found", "find_files"]


class Found(NamedTuple):
    """A file to lint, by its absolute path."""

    path: str
    config: Config


def find_files(
    paths: Iterable[str], resolver: Resolver, log: Callable[[str], None] = lambda _: None
) -> dict[str, Found]:
    """The files to lint, sorted, each once; a path that does not exist is among them.

    A folder that cannot be read is passed over. Raises `SettingsError` for a wrong configuration.
    """
    found: dict[str, Found] = {}
    for path in paths:
        path = os.path.abspath(path)
        walk = _Walk(resolver, path, log)
        for file in walk.files():
            found.setdefault(file.path, file)
    return dict(sorted(found.items()))


class _Walk:
    """The files below one path that was named."""

    def __init__(self, resolver: Resolver, top: str, log: Callable[[str], None]) -> None:
        self._resolver = resolver
        self._top = top
        self._log = log

    def files(self) -> Iterator[Found]:
        top = self._top
        is_folder = os.path.isdir(top)
        config = self._resolver.of_folder(top if is_folder else os.path.dirname(top))
        if config.force_exclude and config.exclude.match_above(top, os.path.dirname(config.path) or "/"):
            self._log(f"left out by force-exclude: {top}")
            return
        if not is_folder:
            yield Found(top, config)
            return
        ignores = _ignores_above(top) if config.respect_gitignore else None
        yield from self._folder(top, config, None if ignores is None else ignores.without(top))

    def _folder(self, folder: str, config: Config, ignores: _Ignores | None) -> Iterator[Found]:
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._log(f"{folder}: {error.strerror}")
            return
        names = {entry.name for entry in listed}
        if "pyproject.toml" in names:
            config = self._resolver.of_folder(folder)
        if ignores is not None or (".git" in names and config.respect_gitignore):
            ignores = (ignores or _Ignores()).entered(folder, names)
        for entry in listed:
            is_folder = entry.is_dir(follow_symlinks=False)
            if not is_folder and not config.include.match(entry.path):
                continue
            if config.exclude.match(entry.path):
                self._log(f"left out by exclude: {entry.path}")
            elif ignores is not None and ignores.match(entry.path, is_folder):
                self._log(f"left out by git's ignore files: {entry.path}")
            elif is_folder:
                yield from self._folder(entry.path, config, ignores)
            elif _is_file(entry):
                yield Found(entry.path, config)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file, or nobody can tell: reading it says why then."""
    try:
        return entry.is_file()
    except OSError:  # a link to itself, or into a folder that is closed
        return True


class _Ignores:
    """What git ignores, by the files that say so, outermost first."""

    def __init__(self, specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()) -> None:
        self._specs = specs

    def entered(self, folder: str, names: Iterable[str]) -> _Ignores:
        """What is ignored in a folder of the repository, with its own file."""
        files = []
        if ".git" in names:
            files.append(os.path.join(folder, ".git", "info", "exclude"))
        if ".gitignore" in names:
            files.append(os.path.join(folder, ".gitignore"))
        specs = [(folder, spec) for file in files if (spec := _spec(file)) is not None]
        return _Ignores((*self._specs, *specs)) if specs else self

    def without(self, folder: str) -> _Ignores:
        """What is ignored in a folder that the user names, whether or not it is ignored itself."""
        specs = []
        for top, spec in self._specs:
            relative = f"{os.path.relpath(folder, top).replace(os.sep, '/')}/"
            patterns = [one for one in spec.patterns if one.match_file(relative) is None]
            specs.append((top, type(spec)(patterns)))
        return _Ignores(tuple(specs))

    def match(self, path: str, is_folder: bool) -> bool:
        """Whether a path in the folder is ignored; the nearest file that names it decides."""
        for folder, spec in reversed(self._specs):
            relative = os.path.relpath(path, folder).replace(os.sep, "/")
            decision = spec.check_file(f"{relative}/" if is_folder else relative).include
            if decision is not None:
                return decision
        return False


def _ignores_above(folder: str) -> _Ignores | None:
    """What the folders around one say, if it lies in a repository."""
    around = []
    current = os.path.dirname(folder)
    if os.path.exists(os.path.join(folder, ".git")):
        return _Ignores()
    while True:
        around.append(current)
        if os.path.exists(os.path.join(current, ".git")):
            break
        parent = os.path.dirname(current)
        if parent == current:
            return None
        current = parent
    ignores = _Ignores()
    for one in reversed(around):
        names = [name for name in (".git", ".gitignore") if os.path.exists(os.path.join(one, name))]
        ignores = ignores.entered(one, names)
    return ignores


def _spec(file: str) -> GitIgnoreSpec | None:
    try:
        with open(file, encoding="utf-8", errors="surrogateescape") as stream:
            lines = stream.read().splitlines()
    except OSError:
        return None
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
