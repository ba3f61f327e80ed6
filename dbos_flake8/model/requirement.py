"""Which releases of dbos a project allows, read from the project's own files.

The search goes from a folder upwards. In one folder the first of these that says something counts:

1. `pyproject.toml`: `project`, `dependency-groups`, and the tables of poetry, pdm, uv and setuptools;
2. `requirements*.txt`, `*-requirements.txt` and `requirements/*.txt`, with `constraints*.txt`;
3. `setup.cfg`;
4. `Pipfile`.

A mere name (`dbos`) allows any release, but a later source of the same folder may say more.

The pins of a lock file (`uv.lock`, `poetry.lock`, `pdm.lock`, `pylock.toml`, `Pipfile.lock`), or else of
requirement files and constraints (as pip-compile and `uv export` write them), win over such a range,
as long as it allows them: a pin outside of it is older than the range. The `uv.lock` of a workspace
lies in a folder above, and names its members.

A source that names dbos more than once is understood like this:

- The main dependencies count (`requirements.txt` among the requirement files). Only where they do not
  name dbos do groups, extras and the other requirement files count, each as an alternative.
- Of the requirements of one group, those whose markers hold in the same environment apply together,
  and are joined with commas; every combination that some environment has is an alternative. The
  Pythons that the project does not support (`requires-python`) are no environments.
- Constraints are joined to the requirements that they apply to, and count alone where there are none.
  Overrides take the place of all requirements.
- Several versions in a lock file are alternatives.

A requirement by URL, path or version control says nothing about releases. Broken files and lines are
passed over. Nothing is imported or executed, and no file is parsed that has nothing about dbos.
"""

from __future__ import annotations

import itertools
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

__all__ = ["Requirement", "Requirements"]

#: Longer files are not read: no file of a project is as long.
_LARGEST_FILE = 64_000_000

#: How many files one requirements file may include, directly and through others.
_MOST_INCLUDED = 200

#: How many alternatives are told; only an absurd project has more.
_MOST_ALTERNATIVES = 64

_REPOSITORY_ROOTS = frozenset((".git", ".hg"))


@attrs.frozen(repr=False)
class Requirement:
    """The releases of dbos that a project allows, and where that is written."""

    #: Alternatives, at least one: PEP 440 specifiers (`>=2.11,<3`), or "" for any release.
    #: What the project allows is the union of what they allow.
    specifiers: tuple[str, ...]
    #: The path of the file and what in it: `/srv/shop/pyproject.toml: project.dependencies`.
    source: str


@attrs.define(eq=False, repr=False)
class Requirements:
    """Finds the requirement of the project that a folder belongs to; remembers it per folder."""

    _found: dict[str, Requirement | None] = attrs.field(init=False, factory=dict)

    def find(self, folder: str) -> Requirement | None:
        """The requirement that holds for the files in a folder, from its own files or those above.

        The search ends at the first folder whose files name dbos as a dependency, at the root of a
        repository, or at the top of the file system. None when no version is named there. Never
        raises for what is in the files.
        """
        folder = os.path.abspath(folder)
        passed = []
        while folder not in self._found:
            passed.append(folder)
            found, is_last = _look(folder)
            parent = os.path.dirname(folder)
            if is_last or parent == folder:
                found = found and _pinned_by_workspace(folder, found)
                break
            folder = parent
        else:
            found = self._found[folder]
        self._found.update(dict.fromkeys(passed, found))
        return found


def _look(folder: str) -> tuple[Requirement | None, bool]:
    """What the files of one folder say, and whether the search ends here."""
    names = _names(folder)
    files = list(_requirement_files(folder, names))
    sources = [
        list(_source(folder, names, "pyproject.toml", _pyproject)),
        files,
        list(_source(folder, names, "setup.cfg", _setup_cfg)),
        list(_source(folder, names, "Pipfile", _pipfile)),
    ]
    limits = [each for each in files if each.place.kind == "constraint" and not each.place.group]
    said = [_combined(named if named is files else [*named, *limits]) for named in sources if named]
    told = [each for each in said if each is not None]
    found = next((each for each in told if each.specifiers != ("",)), told[0] if told else None)
    locks = [list(_source(folder, names, name, read)) for name, read in _LOCKS]
    for pins in (*map(_combined, locks), _combined(files)):
        if (pinned := _pinned_by(pins, found)) is not None:
            return pinned, True
    is_named = any(locks) or any(sources)
    return found, is_named or not names.isdisjoint(_REPOSITORY_ROOTS)


def _names(folder: str) -> frozenset[str]:
    """The names of what lies in a folder; none when it cannot be read."""
    try:
        return frozenset(os.listdir(folder))
    except (OSError, ValueError):  # ValueError: a null character in the path
        return frozenset()


def _pinned_by(pins: Requirement | None, found: Requirement | None) -> Requirement | None:
    """The exact versions that a source names, as far as what the project asks for allows them."""
    if pins is None:
        return None
    versions = [_version_of(specifier) for specifier in pins.specifiers]
    if None in versions:
        return None
    if found is None:
        return pins
    from packaging.specifiers import SpecifierSet

    allowing = [SpecifierSet(specifier) for specifier in found.specifiers]
    held = tuple(
        specifier
        for specifier, version in zip(pins.specifiers, versions, strict=True)
        if any(each.contains(version or "", prereleases=True) for each in allowing)
    )
    return attrs.evolve(pins, specifiers=held) if held else None


def _version_of(specifier: str) -> str | None:
    """The version that a specifier names exactly; None when it allows several."""
    from packaging.specifiers import SpecifierSet

    exact = [one.version for one in SpecifierSet(specifier) if one.operator in ("==", "===")]
    return next((version for version in exact if not version.endswith(".*")), None)


def _pinned_by_workspace(folder: str, found: Requirement) -> Requirement:
    """What the lock file of the workspace pins that a folder is a member of; else what was found."""
    parent = folder
    while not any(os.path.lexists(os.path.join(parent, mark)) for mark in _REPOSITORY_ROOTS):
        above = os.path.dirname(parent)
        if above == parent:
            break
        parent = above
        text = _text(os.path.join(parent, "uv.lock"))
        if text is None or not _mentions_dbos(text):
            continue
        members = (os.path.normpath(os.path.join(parent, path)) for path in _MEMBER.findall(text))
        if folder in members:
            pins = _combined(_toml_lock(os.path.join(parent, "uv.lock"), text))
            return _pinned_by(pins, found) or found
    return found


# What is found in the files


@attrs.frozen(repr=False)
class _Place:
    """Where a requirement stands."""

    path: str
    part: str = ""
    #: The group or extra that it belongs to; empty for the main dependencies.
    group: str = ""
    #: `requirement`, `constraint` or `override`.
    kind: str = "requirement"


@attrs.frozen(repr=False)
class _Named:
    """One requirement of dbos."""

    place: _Place
    #: Alternatives; none when it names no releases but a URL, a path or a repository.
    specifiers: tuple[str, ...]
    #: When it applies; empty for always.
    marker: str = ""


_EXTRA = re.compile(r"""\bextra\s*==\s*["']([^"']+)["']""")


def _of_text(text: object, place: _Place) -> Iterator[_Named]:
    """The requirement that a PEP 508 text states; none when it is broken or about another package."""
    if not isinstance(text, str) or not _mentions_dbos(text):
        return
    from packaging.requirements import Requirement as Parsed

    try:
        parsed = Parsed(text)
    except (ValueError, RecursionError):
        return
    if _is_dbos(parsed.name):
        marker = str(parsed.marker or "")
        extra = _EXTRA.search(marker)
        if extra is not None and not place.group:
            place = attrs.evolve(place, group=extra[1])
        yield _Named(place, () if parsed.url else (str(parsed.specifier),), marker)


def _of_texts(texts: object, place: _Place) -> Iterator[_Named]:
    for text in texts if isinstance(texts, list) else ():
        yield from _of_text(text, place)


def _of_table(
    table: Mapping[str, object], place: _Place, parse: Callable[[str], tuple[str, ...]]
) -> Iterator[_Named]:
    """The requirements in a table of package names, as poetry and Pipenv write it.

    `parse` makes PEP 440 specifiers of a version text, and raises ValueError when it is broken.
    """
    for name, value in table.items():
        if _is_dbos(name):
            for entry in value if isinstance(value, list) else [value]:
                yield from _of_entry(entry, place, parse)


def _of_entry(entry: object, place: _Place, parse: Callable[[str], tuple[str, ...]]) -> Iterator[_Named]:
    fields = {"version": entry} if isinstance(entry, str) else entry
    if not isinstance(fields, dict):
        return
    version = fields.get("version", "*")
    if not isinstance(version, str):
        return
    try:
        specifiers = () if _is_elsewhere(fields) else parse(version)
        marker = _marker_of(fields)
    except (ValueError, RecursionError):
        return
    if fields.get("optional") is True and not place.group:
        place = attrs.evolve(place, group="optional")
    yield _Named(place, specifiers, marker)


_ELSEWHERE = frozenset(
    ("git", "hg", "svn", "bzr", "path", "file", "url", "workspace", "vcs", "directory", "archive")
)


def _is_elsewhere(fields: object) -> bool:
    """Whether the fields of a requirement say that the package comes from no index."""
    return isinstance(fields, dict) and not _ELSEWHERE.isdisjoint(fields)


#: Keys of a table that Pipenv takes for markers, as in `sys_platform = "== 'linux'"`.
_MARKER_KEYS = (
    "os_name",
    "sys_platform",
    "platform_machine",
    "platform_python_implementation",
    "platform_system",
    "python_version",
    "python_full_version",
    "implementation_name",
)


def _marker_of(fields: Mapping[str, object]) -> str:
    """The marker of a table's entry. ValueError when it is broken."""
    from packaging.markers import Marker

    parts = [f"{key} {value}" for key in _MARKER_KEYS if isinstance(value := fields.get(key), str)]
    if isinstance(markers := fields.get("markers"), str) and markers.strip():
        parts.append(markers)
    if isinstance(python := fields.get("python"), str) and python.strip() != "*":
        parts.append(_python_marker(python))
    if isinstance(platform := fields.get("platform"), str):
        parts.append(f'sys_platform == "{platform}"')
    return str(Marker(" and ".join(f"({part})" for part in parts))) if parts else ""


def _python_marker(constraint: str) -> str:
    from packaging.specifiers import SpecifierSet

    def clause(operator: str, version: str) -> str:
        name = "python_version" if version.count(".") < 2 else "python_full_version"
        return f'{name} {operator} "{version}"'

    alternatives = [SpecifierSet(text) for text in _poetry_specifiers(constraint)]
    clauses = [" and ".join(clause(s.operator, s.version) for s in each) for each in alternatives]
    return " or ".join(text or 'python_version >= "3"' for text in clauses)


def _mentions_dbos(text: str) -> bool:
    return "dbos" in text.lower()


def _is_dbos(name: object) -> bool:
    """Whether a package's name means dbos; it has no separators that could be spelled in several ways."""
    return isinstance(name, str) and name.strip().lower() == "dbos"


# Several requirements


def _combined(named: Iterable[_Named]) -> Requirement | None:
    """What the requirements of one source say together; None when they say nothing."""
    telling = [each for each in named if each.specifiers]
    of_kind = {
        kind: [each for each in telling if each.place.kind == kind]
        for kind in ("override", "requirement", "constraint")
    }
    wanted = of_kind["override"] or of_kind["requirement"]
    main = [each for each in wanted if not each.place.group]
    chosen = main or wanted or of_kind["constraint"]
    limits = of_kind["constraint"] if wanted else []
    specifiers: dict[str, None] = {}
    used: list[_Named] = []
    for group in dict.fromkeys(each.place.group for each in chosen):
        members = [each for each in chosen if each.place.group == group]
        limiting = [each for each in limits if each.place.group in ("", group)]
        for together in _together(members, limiting):
            used += together
            specifiers.update(dict.fromkeys(_joined(together)))
    if not specifiers:
        return None
    return Requirement(tuple(specifiers)[:_MOST_ALTERNATIVES], _shown(used))


def _joined(together: Iterable[_Named]) -> Iterator[str]:
    """The alternatives that are left when all these requirements hold."""
    combinations = itertools.product(*(each.specifiers for each in together))
    for combination in itertools.islice(combinations, _MOST_ALTERNATIVES):
        clauses = (clause.strip() for specifier in combination for clause in specifier.split(","))
        yield ",".join(dict.fromkeys(clause for clause in clauses if clause))


def _shown(used: Iterable[_Named]) -> str:
    """The files of the requirements, and which parts of them."""
    parts: dict[str, dict[str, None]] = {}
    for each in used:
        parts.setdefault(each.place.path, {}).update({each.place.part: None} if each.place.part else {})
    return "; ".join(f"{path}: {', '.join(of)}" if of else path for path, of in parts.items())


def _together(members: Sequence[_Named], limits: Sequence[_Named]) -> list[tuple[_Named, ...]]:
    """Which of the requirements of one group apply at the same time; one tuple for each possibility.

    What applies in none of the environments that are tried stands alone.
    """
    every = (*members, *limits)
    if not any(each.marker for each in every):
        return [every]
    applying = [_applying(each) for each in every]
    found = dict.fromkeys(
        tuple(index for index, flags in enumerate(applying) if flags[number])
        for number in range(len(applying[0]))
    )
    possible = [tuple(every[index] for index in indices) for indices in found]
    wanted = [each for each in possible if any(member in each for member in members)]
    return wanted or [(member,) for member in members]


def _applying(named: _Named) -> list[bool]:
    """In which of the environments a requirement applies; in all when its marker cannot be told."""
    environments = _environments()
    if not named.marker:
        return [True] * len(environments)
    from packaging.markers import Marker

    extra = _EXTRA.search(named.marker)
    chosen = {"extra": extra[1] if extra is not None else ""}
    try:
        marker = Marker(named.marker)
        return [marker.evaluate({**environment, **chosen}) for environment in environments]
    except (ValueError, KeyError, RecursionError):
        return [True] * len(environments)


_PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
_PLATFORMS = (
    ("linux", "posix", "Linux", "x86_64"),
    ("linux", "posix", "Linux", "aarch64"),
    ("darwin", "posix", "Darwin", "x86_64"),
    ("darwin", "posix", "Darwin", "arm64"),
    ("win32", "nt", "Windows", "AMD64"),
    ("win32", "nt", "Windows", "ARM64"),
)
_IMPLEMENTATIONS = (("cpython", "CPython"), ("pypy", "PyPy"))


def _environments() -> list[dict[str, str]]:
    """Environments of the usual kinds, for markers; the project may run elsewhere than it is linted."""
    return [
        {
            "python_version": python,
            "python_full_version": f"{python}.9",
            "implementation_version": f"{python}.9",
            "implementation_name": implementation[0],
            "platform_python_implementation": implementation[1],
            "sys_platform": platform[0],
            "os_name": platform[1],
            "platform_system": platform[2],
            "platform_machine": platform[3],
        }
        for python in _PYTHONS
        for platform in _PLATFORMS
        for implementation in _IMPLEMENTATIONS
    ]


# Versions as the tools write them


def _pip_specifiers(text: str) -> tuple[str, ...]:
    """PEP 440, or `*`. ValueError when it is neither."""
    from packaging.specifiers import SpecifierSet

    return ("" if text.strip() == "*" else str(SpecifierSet(text)),)


_POETRY_CLAUSE = re.compile(r"\s*(\^|~=|~|===?|=|!=|<>|>=|<=|>|<)?\s*([^\s,<>=!~^|]+)[\s,]*")
_POETRY_OPERATORS = {"": "==", "=": "==", "<>": "!="}


def _poetry_specifiers(text: str) -> tuple[str, ...]:
    """poetry's notation (`^2.11`, `~2.11`, `2.*`, `<2 || >=3`) in PEP 440. ValueError when it is broken."""
    from packaging.specifiers import SpecifierSet

    found = []
    for alternative in re.split(r"\|\|?", text):
        clauses, position = [], 0
        while position < len(alternative):
            clause = _POETRY_CLAUSE.match(alternative, position)
            if clause is None:
                raise ValueError(f"not a version constraint: {text!r}")
            clauses.append(_poetry_clause(clause[1] or "", clause[2]))
            position = clause.end()
        if not clauses:
            raise ValueError(f"not a version constraint: {text!r}")
        found.append(str(SpecifierSet(",".join(clause for clause in clauses if clause))))
    return tuple(dict.fromkeys(found))


def _poetry_clause(operator: str, version: str) -> str:
    from packaging.version import Version

    if version in ("*", "x", "X") and operator in ("", "=", "==", ">="):
        return ""
    if operator not in ("^", "~"):
        return f"{_POETRY_OPERATORS.get(operator, operator)}{version}"
    release = Version(version).release
    if operator == "~":
        last = min(1, len(release) - 1)
    else:  # the leftmost number that is not zero
        last = next((index for index, part in enumerate(release) if part), len(release) - 1)
    above = ".".join(map(str, (*release[:last], release[last] + 1)))
    return f">={version},<{above}"


# Files


def _source(
    folder: str, names: frozenset[str], name: str, read: Callable[[str, str], Iterator[_Named]]
) -> Iterator[_Named]:
    """What one file of a folder has about dbos."""
    if name in names:
        path = os.path.join(folder, name)
        text = _text(path)
        if text is not None and (_mentions_dbos(text) or _LEADS_ON.search(text)):
            yield from read(path, text)


#: Files that take their requirements from other files, as setuptools allows.
_LEADS_ON = re.compile(r"setuptools\.dynamic|=\s*file:")


def _text(path: str) -> str | None:
    """The text of a file; None when there is none that could be read."""
    try:
        if not os.path.isfile(path):  # a pipe would never end
            return None
        with open(path, "rb") as stream:
            content = stream.read(_LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            return None
        # PowerShell redirects `pip freeze` in UTF-16, and pip reads that.
        is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        return content.decode("utf-16" if is_wide else "utf-8-sig")
    except (OSError, ValueError):
        return None


def _toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text; nothing when it is broken."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return {}


def _table(data: object, *keys: str) -> dict[str, Any]:
    """The table below some keys; empty when there is none."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


# Lock files

_PACKAGE = re.compile(r"^\[\[packages?\]\][ \t\r]*$", re.MULTILINE)
_PACKAGE_IS_DBOS = re.compile(r"""^name[ \t]*=[ \t]*["']dbos["']""", re.MULTILINE | re.IGNORECASE)


#: Where the projects lie that a `uv.lock` was made for, beside the one of its own folder.
_MEMBER = re.compile(
    r'^source[ \t]*=[ \t]*\{[ \t]*(?:editable|virtual|directory)[ \t]*=[ \t]*"([^"\r\n]+)"', re.MULTILINE
)


def _toml_lock(path: str, text: str) -> Iterator[_Named]:
    """`uv.lock`, `poetry.lock`, `pdm.lock`, and `pylock.toml` of PEP 751.

    They can be long, and parsing them takes seconds, so that only the entries of dbos are parsed.
    """
    blocks = [block for block in _PACKAGE.split(text)[1:] if _PACKAGE_IS_DBOS.search(block)]
    packages = [_toml(f"[[package]]\n{block}").get("package") for block in blocks]
    entries = [entry for package in packages if isinstance(package, list) for entry in package]
    yield from _pinned(
        path,
        [
            f"=={entry['version']}" if "version" in entry and _is_from_index(entry) else None
            for entry in entries
            if isinstance(entry, dict) and _is_dbos(entry.get("name"))
        ],
    )


def _is_from_index(package: Mapping[str, object]) -> bool:
    """Whether an entry of a lock file is of a release: not of a checkout or the project itself."""
    source = package.get("source")
    if isinstance(source, dict) and source:
        return "registry" in source or source.get("type") == "legacy"
    return not _is_elsewhere(package)


def _json_lock(path: str, text: str) -> Iterator[_Named]:
    """`Pipfile.lock`."""
    import json

    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    entries = [
        entry
        for category in _table(data)
        if category != "_meta"
        for name, entry in _table(data, category).items()
        if _is_dbos(name) and isinstance(entry, dict)
    ]
    yield from _pinned(path, [None if _is_elsewhere(entry) else entry.get("version") for entry in entries])


def _pinned(path: str, pins: Iterable[object]) -> Iterator[_Named]:
    """One requirement with the pins of a lock file as alternatives; a pin that is no text says nothing."""
    from packaging.specifiers import SpecifierSet

    specifiers: dict[str, None] = {}
    is_named = False
    for pin in pins:
        is_named = True
        try:
            specifiers.update({str(SpecifierSet(pin)): None} if isinstance(pin, str) else {})
        except ValueError:
            continue
    if is_named:
        yield _Named(_Place(path), tuple(specifiers))


_LOCKS = (
    ("uv.lock", _toml_lock),
    ("poetry.lock", _toml_lock),
    ("pdm.lock", _toml_lock),
    ("pylock.toml", _toml_lock),
    ("Pipfile.lock", _json_lock),
)


# pyproject.toml


def _pyproject(path: str, text: str) -> Iterator[_Named]:
    data = _toml(text)
    poetry = _table(data, "tool", "poetry")
    named = itertools.chain(
        _of_project(path, _table(data, "project")),
        _of_groups(path, _table(data, "dependency-groups")),
        _of_poetry(path, poetry),
        _of_pdm(path, _table(data, "tool", "pdm")),
        _of_uv(path, _table(data, "tool", "uv")),
        _of_dynamic(path, _table(data, "tool", "setuptools", "dynamic")),
    )
    is_elsewhere = _uv_takes_it_elsewhere(_table(data, "tool", "uv", "sources"))
    supported = [_table(data, "project").get("requires-python"), _table(poetry, "dependencies").get("python")]
    for each in _supported(named, supported):
        # Without a version of its own, a requirement for a checkout says nothing.
        yield attrs.evolve(each, specifiers=()) if is_elsewhere and each.specifiers == ("",) else each


def _supported(named: Iterable[_Named], pythons: Iterable[object]) -> Iterator[_Named]:
    """The requirements of a project, limited to the Pythons that it supports where they have markers."""
    wanted = list(named)
    limits = []
    for python in pythons if any(each.marker for each in wanted) else ():
        try:
            limits += [f"({_python_marker(python)})"] if isinstance(python, str) and python.strip() else []
        except ValueError:
            continue
    for each in wanted:
        own = [f"({each.marker})"] if each.marker else []
        yield attrs.evolve(each, marker=" and ".join((*own, *limits)))


def _of_project(path: str, project: Mapping[str, object]) -> Iterator[_Named]:
    yield from _of_texts(project.get("dependencies"), _Place(path, "project.dependencies"))
    yield from _of_lists(path, "project.optional-dependencies", _table(project.get("optional-dependencies")))


def _of_lists(path: str, part: str, groups: Mapping[str, object]) -> Iterator[_Named]:
    for name, texts in groups.items():
        yield from _of_texts(texts, _Place(path, f"{part}.{name}", group=name))


def _of_groups(path: str, groups: Mapping[str, object]) -> Iterator[_Named]:
    """The dependency groups of PEP 735."""
    known = {_group_name(name): items for name, items in groups.items()}
    for name in groups:
        texts = list(_group_texts(known, _group_name(name)))
        yield from _of_texts(texts, _Place(path, f"dependency-groups.{name}", group=name))


def _group_texts(groups: Mapping[str, object], name: str) -> Iterator[str]:
    """The requirements of a group and of those that it includes, each group once."""
    todo, seen = [name], {name}
    while todo:
        items = groups.get(todo.pop())
        for item in items if isinstance(items, list) else ():
            if isinstance(item, str):
                yield item
            elif isinstance(item, dict) and isinstance(included := item.get("include-group"), str):
                included = _group_name(included)
                if included not in seen:
                    seen.add(included)
                    todo.append(included)


def _group_name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_poetry(path: str, poetry: Mapping[str, object]) -> Iterator[_Named]:
    for key, group in (("dependencies", ""), ("dev-dependencies", "dev")):
        place = _Place(path, f"tool.poetry.{key}", group=group)
        yield from _of_table(_table(poetry, key), place, _poetry_specifiers)
    for group in _table(poetry, "group"):
        place = _Place(path, f"tool.poetry.group.{group}.dependencies", group=group)
        yield from _of_table(_table(poetry, "group", group, "dependencies"), place, _poetry_specifiers)


def _of_pdm(path: str, pdm: Mapping[str, object]) -> Iterator[_Named]:
    yield from _of_lists(path, "tool.pdm.dev-dependencies", _table(pdm, "dev-dependencies"))
    for name, version in _table(pdm, "resolution", "overrides").items():
        if isinstance(version, str):
            # An override is a version, or a specifier.
            text = f"{name}{version if version[:1] in tuple('<>=!~') else f'=={version}'}"
            yield from _of_text(text, _Place(path, "tool.pdm.resolution.overrides", kind="override"))


def _of_uv(path: str, uv: Mapping[str, object]) -> Iterator[_Named]:
    for key, group, kind in (
        ("dev-dependencies", "dev", "requirement"),
        ("constraint-dependencies", "", "constraint"),
        ("override-dependencies", "", "override"),
    ):
        yield from _of_texts(uv.get(key), _Place(path, f"tool.uv.{key}", group, kind))


def _uv_takes_it_elsewhere(sources: Mapping[str, object]) -> bool:
    for name, source in sources.items():
        if _is_dbos(name):
            return any(_is_elsewhere(each) for each in (source if isinstance(source, list) else [source]))
    return False


def _of_dynamic(path: str, dynamic: Mapping[str, object]) -> Iterator[_Named]:
    """The requirement files that setuptools reads."""
    yield from _of_files(path, _table(dynamic, "dependencies").get("file"), "")
    for name, extra in _table(dynamic, "optional-dependencies").items():
        yield from _of_files(path, _table(extra).get("file"), name)


def _of_files(path: str, names: object, group: str) -> Iterator[_Named]:
    """The requirements in files that another file names."""
    for name in [names] if isinstance(names, str) else names if isinstance(names, list) else ():
        if isinstance(name, str):
            yield from _requirement_file(os.path.join(os.path.dirname(path), name), group, set())


# Requirement files

#: A line that brings in another file.
_INCLUDE = re.compile(
    r"""^[ \t]*(?:-(?P<short>[rc])[ \t]*|--(?P<long>requirement|constraint)(?:[ \t]*=[ \t]*|[ \t]+))"""
    r"""(?P<path>"[^"\r\n]+"|'[^'\r\n]+'|[^\s"']\S*)""",
    re.MULTILINE,
)
_COMMENT = re.compile(r"(?:^|\s+)#.*$")
_OPTIONS = re.compile(r"\s-.*$")
_EGG_IS_DBOS = re.compile(r"[#&]egg=dbos(?![\w.-])", re.IGNORECASE)


def _requirement_files(folder: str, names: frozenset[str]) -> Iterator[_Named]:
    """The requirement files, and `constraints*.txt` that none of them includes."""
    inner = "requirements"
    within = _names(os.path.join(folder, inner)) if inner in names else ()
    texts = sorted(name for name in (*names, *(f"{inner}/{name}" for name in within)) if name[-4:] == ".txt")
    limiting = [name for name in texts if os.path.basename(name).startswith("constraints")]
    included: set[str] = set()
    for name in texts:
        if "requirements" in name and name not in limiting:
            seen: set[str] = set()
            group = "" if name == "requirements.txt" else name
            yield from _requirement_file(os.path.join(folder, name), group, seen)
            included |= seen
    limits: list[_Named] = []
    for name in limiting:
        if (path := os.path.join(folder, name)) not in included:
            limits += _requirement_file(path, "" if name == "constraints.txt" else name, set())
    told = _combined(limits)
    if told is not None:  # several files of constraints are alternatives, and apply together with the rest
        yield _Named(_Place(told.source, kind="constraint"), told.specifiers)


def _requirement_file(path: str, group: str, seen: set[str]) -> Iterator[_Named]:
    """The requirements of a file and of those that it includes. `seen` takes the paths of all."""
    todo = [_Place(os.path.normpath(path), group=group)]
    while todo:
        place = todo.pop()
        if place.path in seen or len(seen) > _MOST_INCLUDED:
            continue
        seen.add(place.path)
        text = _text(place.path)
        if text is None or not (_mentions_dbos(text) or _INCLUDE.search(text)):
            continue
        for line in _requirement_lines(text):
            include = _INCLUDE.match(line)
            if include is None:
                yield from _of_requirement_line(line, place)
            elif "://" not in include["path"]:
                todo.append(_included(include, place))


def _included(include: re.Match[str], place: _Place) -> _Place:
    path = os.path.join(os.path.dirname(place.path), include["path"].strip("\"'"))
    is_constraint = "c" in (include["short"], (include["long"] or "")[:1])
    return attrs.evolve(
        place, path=os.path.normpath(path), kind="constraint" if is_constraint else place.kind
    )


def _requirement_lines(text: str) -> Iterator[str]:
    """The logical lines: continued ones joined, without comments.

    A comment ends a continuation, whatever it ends with itself.
    """
    parts: list[str] = []
    for line in text.splitlines():
        is_comment = line.lstrip().startswith("#")
        if line.endswith("\\") and not is_comment:
            parts.append(line[:-1])
            continue
        parts.append(f" {line}" if is_comment else line)
        yield _COMMENT.sub("", "".join(parts)).strip()
        parts.clear()
    yield _COMMENT.sub("", "".join(parts)).strip()


def _of_requirement_line(line: str, place: _Place) -> Iterator[_Named]:
    if _EGG_IS_DBOS.search(line) is not None:
        yield _Named(place, ())
    elif not line.startswith("-"):
        yield from _of_text(_OPTIONS.sub("", line), place)


# setup.cfg and Pipfile


def _setup_cfg(path: str, text: str) -> Iterator[_Named]:
    import configparser

    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
    except configparser.Error:
        return
    named = list(_of_setup(path, parser.get("options", "install_requires", fallback=""), "install_requires"))
    section = "options.extras_require"
    for name, value in parser.items(section) if parser.has_section(section) else ():
        named += _of_setup(path, value, f"extras_require.{name}", name)
    yield from _supported(named, [parser.get("options", "python_requires", fallback="")])


def _of_setup(path: str, value: str, part: str, group: str = "") -> Iterator[_Named]:
    """The requirements of a key: themselves, or the files that they are in (`file: base.txt, more.txt`)."""
    if value.strip().startswith("file:"):
        names = [name.strip() for name in value.strip().removeprefix("file:").replace("\n", ",").split(",")]
        yield from _of_files(path, [name for name in names if name], group)
    else:
        yield from _of_texts(_setup_list(value), _Place(path, f"options.{part}", group=group))


def _setup_list(value: str) -> list[str]:
    """A list as setuptools reads it: one item in each line, or in one line with semicolons between."""
    items = value.splitlines() if "\n" in value else value.split(";")
    return [item.strip() for item in items]


def _pipfile(path: str, text: str) -> Iterator[_Named]:
    data = _toml(text)
    for category in data:
        if category not in ("source", "requires", "scripts", "pipenv", "pipfile"):
            place = _Place(path, category, group="" if category == "packages" else category)
            yield from _of_table(_table(data, category), place, _pip_specifiers)
