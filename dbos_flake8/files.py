"""Which files a run lints: those that are named, and those of folders that nothing leaves out."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
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
        if config.excludes(top):
            self._log(f"left out by force-exclude: {top}")
            return
        if not is_folder:
            yield Found(top, config)
            return
        ignores = _ignores_above(top) if config.respect_gitignore else None
        yield from self._folder(top, config, ignores)

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
        if ".git" in names and config.respect_gitignore:
            ignores = _Ignores()  # a repository in another one has its own rules
        if ignores is not None:
            ignores = ignores.entered(folder, names)
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


class _Line(NamedTuple):
    """A line of a file that says what git ignores."""

    expression: re.Pattern[str]
    #: Whether what it names is ignored, or is not, whatever lines before it say.
    ignores: bool
    #: Whether it is about folders alone.
    is_of_folders: bool

    def names(self, relative: str) -> bool:
        """Whether it names a path itself, and not just a folder above: that has been asked before."""
        found = self.expression.search(relative)
        return found is not None and found.lastindex is None


class _Ignores:
    """What git ignores, by the files that say so, outermost first."""

    def __init__(self, files: tuple[tuple[str, tuple[_Line, ...]], ...] = ()) -> None:
        self._files = files

    def entered(self, folder: str, names: Iterable[str]) -> _Ignores:
        """What is ignored in a folder of the repository, with its own file."""
        files = []
        if ".git" in names:
            files.append(os.path.join(folder, ".git", "info", "exclude"))
        if ".gitignore" in names:
            files.append(os.path.join(folder, ".gitignore"))
        found = [(folder, lines) for file in files if (lines := _lines(file))]
        return _Ignores((*self._files, *found)) if found else self

    def match(self, path: str, is_folder: bool) -> bool:
        """Whether a path is ignored that lies in a folder which is not; the last line that names it decides."""
        for folder, lines in reversed(self._files):
            relative = path[len(folder.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
            for line in reversed(lines):
                if (is_folder or not line.is_of_folders) and line.names(relative):
                    return line.ignores
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


def _lines(file: str) -> tuple[_Line, ...]:
    """The lines of a file that say what git ignores; those that mean nothing are passed over."""
    try:
        with open(file, encoding="utf-8-sig", errors="surrogateescape") as stream:
            texts = stream.read().splitlines()
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec

    lines = []
    for text in texts:
        bare = text.rstrip().rstrip("/")
        if not bare or bare.startswith("#"):
            continue
        is_of_folders = text.rstrip().endswith("/")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                spec = GitIgnoreSpec.from_lines([bare if is_of_folders else text])
        except (ValueError, re.error):
            continue
        for one in spec.patterns:
            if one.regex is not None and one.include is not None:
                lines.append(_Line(one.regex, one.include, is_of_folders))
    return tuple(lines)
