"""Where the text of the project lies: first-party modules, read and parsed at most once.

Nothing here imports astroid until a file has to be parsed, and nothing ever
imports or executes the code that is read.
"""

from __future__ import annotations

import ast
import os
import re
import sys
import tokenize
import warnings
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from dbos_flake8.suppression import Suppressions, may_suppress

if TYPE_CHECKING:
    from dbos_flake8.model.tree import Tree

__all__ = ["AnalysisError", "Project", "Source", "read_python"]

#: Files larger than this (in characters) are not analysed when another file
#: imports them: generated tables, not code that takes part in a workflow.
_LARGEST_IMPORT = 4_000_000

#: An import statement on a line of its own. A plain newline is found faster than `^`.
_IMPORT = re.compile(
    r"\n[ \t\f]*(?:from[ \t]+(?P<source>\.*[\w.]*)[ \t]+import[ \t]+"
    r"(?P<names>\([^)]*\)|[^\n#]*)|import[ \t]+(?P<modules>[^\n#]*))"
)

#: A statement of its own line that imports from dbos, after a newline as above, in a text in small letters.
_IMPORTS_DBOS = re.compile(r"\n[ \t\f]*(?:from|import)[ \t][^\n#]*\bdbos\b")

#: The same, wherever it stands in the line, and what may be none.
_NAMES_DBOS = re.compile(r"^(?:[^\n#]*[\s;:])?(?:from|import)\b[^\n#]*\bdbos\b", re.MULTILINE)

#: A call that does the same.
_LOADS_DBOS = re.compile(r"(?:import_module|__import__)\([^)]*\bdbos\b")

_LONG_STRING = re.compile(r"\"{3}.*?\"{3}|'{3}.*?'{3}", re.DOTALL)

_LINE_END = re.compile(r"\r\n|\r|\n")

#: How many files of a package are looked through for the classes that implement an abstract one.
_MOST_NEIGHBOURS = 400

#: How many files of a project are looked through for those that take a name from one of them.
_MOST_FILES = 4000

_MARKERS = ("pyproject.toml", "setup.cfg", "setup.py", ".git", ".hg")


class AnalysisError(Exception):
    """A file could not be analysed; the text says why."""


def read_python(path: str) -> str:
    """Read a Python file in its declared encoding, as flake8 does."""
    try:
        with tokenize.open(path) as stream:
            return stream.read()
    except (SyntaxError, UnicodeError):
        with open(path, encoding="latin-1") as stream:
            return stream.read()


def _may_import_dbos(text: str) -> bool:
    """Whether a text in small letters has anything that looks like an import of dbos."""
    # The lines that name dbos are few; to try the pattern on all of them would cost more than to parse them.
    lines = "\n".join(line for line in text.split("\n") if "dbos" in line)
    if _NAMES_DBOS.search(lines) is not None:
        return True
    return ("import_module" in text or "__import__" in text) and _LOADS_DBOS.search(text) is not None


def _is_import_call(node: ast.AST) -> bool:
    """Whether a node is `importlib.import_module(...)` or `__import__(...)`."""
    if not isinstance(node, ast.Call):
        return False
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    return name in ("import_module", "__import__")


@attrs.define(eq=False)
class Source:
    """One Python file: its text, and on demand its tree."""

    path: str
    text: str = attrs.field(repr=False)
    #: The syntax that flake8 has already made, or that an earlier question needed.
    syntax: ast.Module | None = attrs.field(default=None, repr=False)
    __dict__: dict[str, object] = attrs.field(init=False, repr=False, factory=dict)

    @property
    def is_package(self) -> bool:
        """Whether the file is the `__init__` of a package."""
        return os.path.basename(self.path) == "__init__.py"

    @property
    def has_test_name(self) -> bool:
        """Whether the file's name says that it holds tests."""
        name = os.path.basename(self.path)
        return name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"

    @property
    def is_test(self) -> bool:
        """Whether the file's name or folder says that it holds tests."""
        return self.has_test_name or os.path.basename(os.path.dirname(self.path)) in ("tests", "test")

    @cached_property
    def lines(self) -> list[str]:
        """The lines that Python counts; a form feed ends none."""
        return _LINE_END.split(self.text)

    def line(self, number: int) -> str:
        """One line, counted from 1; empty beyond the last."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @cached_property
    def suppressions(self) -> Suppressions:
        """The comments that silence findings."""
        return Suppressions("\n".join(self.lines))

    @cached_property
    def may_suppress(self) -> bool:
        """Whether the text has words of such comments at all."""
        return may_suppress(self.text)

    @cached_property
    def mentions_dbos(self) -> bool:
        """Whether an import names dbos, in any case: the library, or what another module made of it."""
        text = f"\n{self.text.lower()}"
        if "dbos" not in text:
            return False
        plain = _IMPORTS_DBOS.search(text)
        if plain is not None:
            # The text before it is enough to tell that it stands in no docstring.
            before = _LONG_STRING.sub("", text[: plain.start()])
            if '"""' not in before and "'''" not in before:
                return True
        if plain is not None or _may_import_dbos(text):
            # Docstrings and messages name imports, too: where a statement is not plain, syntax decides.
            return _IMPORTS_DBOS.search(_LONG_STRING.sub("", text)) is not None or self._imports_dbos()
        return any(name == "dbos" or name.startswith("DBOS") for _, names in self.imports for name in names)

    @cached_property
    def asks_for_loop(self) -> bool:
        """Whether the text names `get_running_loop`."""
        return "get_running_loop" in self.text

    @cached_property
    def names_start(self) -> bool:
        """Whether the text has a word of the operations that start workflows."""
        return any(word in self.text for word in ("start_workflow", "enqueue", "debounce"))

    @cached_property
    def is_test_file(self) -> bool:
        """Whether the file holds tests, by its name or by what it imports."""
        return self.has_test_name or any(module in ("pytest", "unittest") for module, _ in self.imports)

    def _imports_dbos(self) -> bool:
        try:
            syntax = self._parsed()
        except AnalysisError:
            return True  # told when the file is analysed
        does = any(
            _may_import_dbos(ast.unparse(node).lower())
            for node in ast.walk(syntax)
            if isinstance(node, (ast.Import, ast.ImportFrom)) or _is_import_call(node)
        )
        if does:
            self.syntax = syntax  # the tree is made of it
        return does

    def _parsed(self) -> ast.Module:
        """The file's syntax. Raises `AnalysisError` when the text is no Python."""
        if self.syntax is not None:
            return self.syntax
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.text.removeprefix("\ufeff"), self.path)
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            raise AnalysisError(f"{type(error).__name__}: {error}") from error

    @cached_property
    def imports(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """`(module, names)` of each import statement, found in the text alone."""
        return tuple((module, names) for module, names, _ in self._imports)

    @cached_property
    def imports_at_once(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Those that run whenever the module is imported: not in a function, nor in a branch."""
        return tuple((module, names) for module, names, is_indented in self._imports if not is_indented)

    @cached_property
    def _imports(self) -> list[tuple[str, tuple[str, ...], bool]]:
        found: list[tuple[str, tuple[str, ...], bool]] = []
        for match in _IMPORT.finditer(f"\n{self.text}"):
            is_indented = match[0].lstrip("\n;\f")[:1] in (" ", "\t")
            if match["modules"] is not None:
                found += [
                    (part.split()[0], (), is_indented) for part in match["modules"].split(",") if part.split()
                ]
            else:
                words = match["names"].strip("()").replace("\n", " ").split(",")
                names = tuple(word.split()[0] for word in words if word.split())
                found.append((match["source"], names, is_indented))
        return found

    @cached_property
    def tree(self) -> Tree:
        """The astroid tree.

        Raises `AnalysisError` when the text is no Python or is nested too deeply.
        """
        from dbos_flake8.model.tree import build

        syntax = self._parsed()
        try:
            return build(syntax, self.path, self.is_package)
        except RecursionError as error:
            raise AnalysisError("the code is nested too deeply") from error
        finally:
            self.syntax = None


@attrs.define(eq=False, repr=False)
class Project:
    """The first-party files around the file at hand, remembered per process.

    `roots` are directories from which absolute imports are resolved; without
    them they are found from each file's place.
    """

    roots: tuple[str, ...] = ()
    _sources: dict[str, Source | None] = attrs.field(init=False, factory=dict)
    _listings: dict[str, frozenset[str]] = attrs.field(init=False, factory=dict)
    _roots_of: dict[str, tuple[str, ...]] = attrs.field(init=False, factory=dict)
    _packages: dict[str, bool] = attrs.field(init=False, factory=dict)
    _reaches: dict[str, bool] = attrs.field(init=False, factory=dict)
    _resolved: dict[tuple[str, str], str | None] = attrs.field(init=False, factory=dict)
    #: What each file loads, as far as `model.loading` has found out.
    loaded: dict[Source, dict[str, Source]] = attrs.field(init=False, factory=dict)

    def add(self, path: str, text: str) -> Source:
        """Take the text that is being linted, which may differ from the file."""
        path = os.path.abspath(path)
        known = self._sources.get(path)
        if known is not None and known.text == text:
            return known
        source = self._sources[path] = Source(path, text)
        if known is not None:
            self.loaded.clear()  # another text, which may import other modules
        return source

    def source(self, path: str) -> Source | None:
        """The file at an absolute path; None when it cannot be read."""
        if path not in self._sources:
            try:
                text = read_python(path)
            except OSError:
                text = None
            if text is not None and len(text) > _LARGEST_IMPORT:
                text = None
            self._sources[path] = None if text is None else Source(path, text)
        return self._sources[path]

    def reaches_dbos(self, source: Source) -> bool:
        """Whether the file, or a first-party file that it imports, names dbos."""
        if source.mentions_dbos:
            return True
        known = self._reaches.get(source.path)
        if known is not None:
            return known
        seen = {source.path}
        todo = [source]
        found = False
        while todo and not found:
            for path in self._imported(todo.pop()):
                if path in seen:
                    continue
                seen.add(path)
                imported = self.source(path)
                if imported is None:
                    continue
                if imported.mentions_dbos or self._reaches.get(path):
                    found = True
                    break
                if self._reaches.get(path) is None:
                    todo.append(imported)
        if found:
            self._reaches[source.path] = True
        else:
            self._reaches.update(dict.fromkeys(seen, False))
        return found

    def imported_at_once(self, source: Source) -> Iterator[str]:
        """The first-party files that are loaded whenever a file is."""
        return self._found(source, source.imports_at_once)

    def imports_of(self, source: Source) -> Iterator[Source]:
        """The first-party files that a file imports anywhere, and the packages in which they lie."""
        for path in self._imported(source):
            for one in (path, os.path.join(os.path.dirname(path), "__init__.py")):
                found = self.source(one)
                if found is not None:
                    yield found

    def _imported(self, source: Source) -> Iterator[str]:
        return self._found(source, source.imports)

    def _found(self, source: Source, imports: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
        for module, names in imports:
            path = self.resolve(source, module)
            # What is found is a file, or the folder of a package without `__init__`.
            if path is not None and path.endswith(".py"):
                yield path
            if names and (path is None or not path.endswith(".py") or path.endswith("__init__.py")):
                for name in names:
                    inner = self.resolve(source, f"{module}{'' if module.endswith('.') else '.'}{name}")
                    if inner is not None and inner != path and inner.endswith(".py"):
                        yield inner

    def resolve(self, source: Source, module: str) -> str | None:
        """The path of a first-party module, as an import in `source` names it.

        `module` may be relative (`..pricing`). The result is a file, or a
        directory for a package without `__init__`; None for anything else.
        """
        folder = os.path.dirname(source.path)
        key = (folder, module)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(folder, module)
        return self._resolved[key]

    def _resolve(self, folder: str, module: str) -> str | None:
        bare = module.lstrip(".")
        level = len(module) - len(bare)
        parts = bare.split(".") if bare else []
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self._find(folder, parts)
        if parts and parts[0] in sys.builtin_module_names:
            return None  # no file comes before a module that is built into Python
        for root in self.roots_of(folder):
            path = self._find(root, parts)
            if path is not None and not self._is_library(root, path, parts):
                return path
        return None if self.roots else self._beside(folder, parts)

    def _beside(self, folder: str, parts: list[str]) -> str | None:
        """A module in a folder with `__init__.py` from which programs are run all the same.

        Python looks for imports in the folder of the program that it runs. Where files of the folder
        are imported as those of a package, a name is not that of a file beside, but of a library.
        """
        if "__init__.py" not in self._listing(folder) or parts[0] in ("dbos", *sys.stdlib_module_names):
            return None
        path = self._find(folder, parts)
        first = None if path is None else self.source(self._find(folder, parts[:1]) or "")
        if first is None or any(module.partition(".")[0] == parts[0] for module, _ in first.imports):
            return None
        return None if self._is_used_as_package(folder) else path

    def _is_used_as_package(self, folder: str) -> bool:
        """Whether files of a folder import one another relatively, or by the name of the folder."""
        if folder not in self._packages:
            name = os.path.basename(folder)
            files = [file for file in self._listing(folder) if file.endswith(".py")]
            sources = (self.source(os.path.join(folder, file)) for file in files[:_MOST_NEIGHBOURS])
            self._packages[folder] = any(
                module.startswith(".") or name in module.split(".")
                for source in sources
                if source is not None
                for module, _ in source.imports
            )
        return self._packages[folder]

    def _is_library(self, root: str, path: str, parts: list[str]) -> bool:
        """Whether a module found here is no part of the project.

        Below `site-packages` only the package at hand is first-party. A module
        called dbos is the library itself when it has the library's modules, and
        is not meant by `import dbos` when it imports the library in turn.
        """
        if os.path.basename(root) in ("site-packages", "dist-packages"):
            return True
        if parts[0] != "dbos":
            return False
        if "_dbos.py" in self._listing(os.path.join(root, "dbos")):
            return True
        local = self.source(path) if path.endswith(".py") else None
        return local is not None and any(module == "dbos" for module, _ in local.imports)

    def _find(self, folder: str, parts: list[str]) -> str | None:
        for index, part in enumerate(parts):
            last = index == len(parts) - 1
            listing = self._listing(folder)
            if last and f"{part}.py" in listing and part not in listing:
                return os.path.join(folder, f"{part}.py")
            if part not in listing:
                return None
            inner = os.path.join(folder, part)
            if last and "__init__.py" not in self._listing(inner) and f"{part}.py" in listing:
                return f"{inner}.py"
            folder = inner
        listing = self._listing(folder)
        if "__init__.py" in listing:
            return os.path.join(folder, "__init__.py")
        return folder if any(name.endswith(".py") for name in listing) else None

    def dotted(self, source: Source) -> Iterator[str]:
        """The names by which the project's modules may import a file, longest root first."""
        path = source.path.removesuffix(".py").removesuffix(f"{os.sep}__init__")
        for root in self.roots_of(os.path.dirname(source.path)):
            relative = os.path.relpath(path, root)
            if not relative.startswith("..") and relative != ".":
                yield relative.replace(os.sep, ".")

    def neighbours(self, source: Source) -> Iterator[Source]:
        """The file itself and the other files of its package; beside a file of no package, its folder."""
        yield source
        top = folder = os.path.dirname(source.path)
        while "__init__.py" in self._listing(top) and os.path.dirname(top) != top:
            folder, top = top, os.path.dirname(top)
        if folder == os.path.dirname(source.path) and "__init__.py" not in self._listing(folder):
            paths = [os.path.join(folder, name) for name in sorted(self._listing(folder))]
        else:
            paths = sorted(self._files_below(folder))
        for path in paths[:_MOST_NEIGHBOURS]:
            if path.endswith(".py") and path != source.path:
                neighbour = self.source(path)
                if neighbour is not None:
                    yield neighbour

    def surroundings(self, source: Source) -> Iterator[Source]:
        """The file itself, the files of its package, and the files beside those that import them."""
        folder = os.path.dirname(source.path)
        name = os.path.basename(source.path).removesuffix(".py")
        if "__init__.py" in self._listing(folder):
            yield from self.neighbours(source)
            while "__init__.py" in self._listing(folder) and os.path.dirname(folder) != folder:
                folder, name = os.path.dirname(folder), os.path.basename(folder)
        else:
            yield source
        for file in sorted(self._listing(folder))[:_MOST_NEIGHBOURS]:
            path = os.path.join(folder, file)
            beside = self.source(path) if file.endswith(".py") and path != source.path else None
            if beside is not None and any(
                module.partition(".")[0] == name or name in names for module, names in beside.imports
            ):
                yield beside

    def _files_below(self, folder: str) -> Iterator[str]:
        todo = [folder]
        while todo:
            current = todo.pop()
            for name in sorted(self._listing(current)):
                path = os.path.join(current, name)
                if name.endswith(".py"):
                    yield path
                elif "__init__.py" in self._listing(path):
                    todo.append(path)

    def imported(self, source: Source) -> dict[str, Source]:
        """The file and all files of the project that it leads to by its imports, by path."""
        found = {source.path: source}
        todo = [source]
        while todo and len(found) < _MOST_NEIGHBOURS:
            for path in self._imported(todo.pop()):
                inner = None if path in found else self.source(path)
                if inner is not None:
                    found[path] = inner
                    todo.append(inner)
        return found

    def program(self, source: Source) -> Iterator[Source]:
        """The files that may run in one program with a file, the file first.

        What it imports, what of its package (or folder) imports these, and what that imports in turn.
        A test is a program of its own, and belongs to no other.
        """
        found = self.imported(source)
        others = [] if source.is_test else [one for one in self.neighbours(source) if not one.is_test]
        grown = True
        while grown:
            grown = False
            for other in others:
                if other.path not in found and any(path in found for path in self._imported(other)):
                    found.update(self.imported(other))
                    grown = True
        yield from found.values()

    def is_used_elsewhere(self, name: str, source: Source) -> bool:
        """Whether another file of the project takes a name from a file, tests among them."""
        module = os.path.basename(os.path.dirname(source.path) if source.is_package else source.path)
        module = module.removesuffix(".py")
        of_module = re.compile(rf"\b{re.escape(module)}\s*\.\s*{re.escape(name)}\b")
        for path in self._files_around(os.path.dirname(source.path)):
            other = self.source(path) if path != source.path else None
            if other is None or name not in other.text:
                continue
            if of_module.search(other.text) is not None or self._takes(name, source, other):
                return True
        return False

    def _takes(self, name: str, source: Source, other: Source) -> bool:
        """Whether a file imports a name of another, or the module and then the name from it."""
        for module, names in other.imports:
            if self.resolve(other, module) == source.path and (name in names or "*" in names):
                return True
            inner = "" if module.endswith(".") else "."
            modules = [module] if not names else [f"{module}{inner}{one}" for one in names]
            if any(self.resolve(other, one) == source.path for one in modules):
                if re.search(rf"\.\s*{re.escape(name)}\b", other.text) is not None:
                    return True
        return False

    def _files_around(self, folder: str) -> Iterator[str]:
        """The files of the project that a folder belongs to, up to a number of them."""
        roots = self.roots_of(folder)
        marked = [root for root in roots if any(marker in self._listing(root) for marker in _MARKERS)]
        todo, count = marked[:1] or list(self.roots or roots[:1]), 0
        while todo and count < _MOST_FILES:
            current = todo.pop()
            listing = self._listing(current)
            if "pyvenv.cfg" in listing:
                continue
            count += 1
            for name in sorted(listing):
                path = os.path.join(current, name)
                if name.endswith(".py"):
                    count += 1
                    yield path
                elif "." not in name and name not in ("__pycache__", "node_modules"):
                    todo.append(path)

    def submodule(self, folder: str, name: str) -> str | None:
        """The path of a module inside a package's directory, if there is one."""
        return self._find(folder, [name])

    def _listing(self, folder: str) -> frozenset[str]:
        known = self._listings.get(folder)
        if known is None:
            try:
                known = frozenset(os.listdir(folder))
            except OSError:
                known = frozenset()
            self._listings[folder] = known
        return known

    def roots_of(self, folder: str) -> tuple[str, ...]:
        """The directories from which a file in `folder` imports, nearest first."""
        if self.roots:
            return self.roots
        if folder not in self._roots_of:
            self._roots_of[folder] = tuple(self._guess_roots(folder))
        return self._roots_of[folder]

    def _guess_roots(self, folder: str) -> Iterator[str]:
        while "__init__.py" in self._listing(folder) and os.path.dirname(folder) != folder:
            folder = os.path.dirname(folder)
        for _ in range(12):
            yield folder
            listing = self._listing(folder)
            if "src" in listing and "__init__.py" not in self._listing(os.path.join(folder, "src")):
                yield os.path.join(folder, "src")
            parent = os.path.dirname(folder)
            if parent == folder or any(marker in listing for marker in _MARKERS):
                return
            if os.path.basename(folder) in ("site-packages", "dist-packages"):
                return
            folder = parent

    def shown(self, path: str) -> str:
        """A path as a message shows it: relative to the working directory when below it."""
        try:
            relative = os.path.relpath(path)
        except ValueError:  # another drive on Windows
            return path
        return path if relative.startswith("..") else relative.replace(os.sep, "/")
