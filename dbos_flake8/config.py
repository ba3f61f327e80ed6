"""Configuration of the command: command line, flake8's files and `[tool.dbos-flake8]`, in this order.

For every file, the nearest `pyproject.toml` that has the section counts. flake8's own files
(`setup.cfg`, `tox.ini`, `.flake8`) are looked for where flake8 looks, from the working directory upwards.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dbos_flake8.front import absolute, read_table
from dbos_flake8.patterns import Patterns
from dbos_flake8.selection import Layer, checked
from dbos_flake8.settings import CHECK_OPTIONS, OPTIONS, Settings, SettingsError, flattened

__all__ = ["Config", "Resolver", "read_value"]

_KINDS = {option.key: option.kind for option in (*OPTIONS, *CHECK_OPTIONS)}
_DEFAULTS = {option.key: option.default for option in CHECK_OPTIONS}


class Config(NamedTuple):
    """What one place of a project has decided."""

    #: The `pyproject.toml`, or empty where there is none.
    path: str
    settings: Settings
    layers: tuple[Layer, ...]
    #: Files in which rules do not report.
    per_file_ignores: tuple[tuple[Patterns, tuple[str, ...]], ...]
    exclude: Patterns
    include: Patterns
    fixable: tuple[str, ...]
    unfixable: tuple[str, ...]
    force_exclude: bool
    respect_gitignore: bool
    fix: bool
    fix_only: bool
    unsafe_fixes: bool
    show_fixes: bool
    output_format: str

    def ignored(self, path: str) -> tuple[str, ...]:
        """The selectors that do not report in a file, by per-file-ignores."""
        return tuple(
            code for patterns, codes in self.per_file_ignores if patterns.match(path) for code in codes
        )


class _Place(NamedTuple):
    """Values by key, where they stand, and the folder that paths in them are relative to."""

    values: Mapping[str, Any]
    where: str
    folder: str


class Resolver:
    """Finds the configuration of files. `given` are the values of the command line, by key.

    Raises `SettingsError` for whatever cannot be, also where a later value overrides it.
    """

    def __init__(
        self,
        given: Mapping[str, Any],
        *,
        is_isolated: bool = False,
        file: str | None = None,
        overrides: Sequence[str] = (),
    ) -> None:
        here = os.getcwd()
        self._over: list[_Place] = []
        self._fixed: _Place | None = None
        if file is not None:
            self._fixed = _Place(_table_of(file), file, os.path.dirname(os.path.abspath(file)))
        elif is_isolated:
            self._fixed = _Place({}, "", here)
        if not is_isolated:
            self._over += _flake8_place(here)
        for override in overrides:
            self._over.append(_Place(read_value(override), "--config", here))
        self._over.append(_Place(given, "", here))
        self._found: dict[str, tuple[Mapping[str, Any], str]] = {}
        self._configs: dict[str, Config] = {}

    def of_file(self, path: str) -> Config:
        """The configuration of a file, by its absolute path."""
        return self.of_folder(os.path.dirname(path))

    def of_folder(self, folder: str) -> Config:
        """The configuration of the files in a folder."""
        if self._fixed is not None:
            base = self._fixed
        else:
            table, path = self._nearest(folder)
            base = _Place(table, path, os.path.dirname(path))
        if base.where not in self._configs:
            self._configs[base.where] = _config(base, self._over)
        return self._configs[base.where]

    def _nearest(self, folder: str) -> tuple[Mapping[str, Any], str]:
        """The table of the nearest `pyproject.toml` that has one, and that file's path."""
        known = self._found.get(folder)
        if known is None:
            path = os.path.join(folder, "pyproject.toml")
            table = read_table(path) if os.path.isfile(path) else None
            parent = os.path.dirname(folder)
            if table is not None:
                known = (table, path)
            else:
                known = ({}, "") if parent == folder else self._nearest(parent)
            self._found[folder] = known
        return known


def _table_of(path: str) -> Mapping[str, Any]:
    """The settings of a file that the user names: a `pyproject.toml`, or a TOML file of settings alone."""
    if not os.path.isfile(path):
        raise SettingsError(f"--config: there is no file {path!r}")
    table = read_table(path)
    if table is not None:
        return table
    if os.path.basename(path) == "pyproject.toml":
        return {}
    with open(path, "rb") as stream:
        return flattened(_toml(stream.read(), path), f"{path}: ")


def read_value(text: str) -> Mapping[str, Any]:
    """The table of `key = value` on the command line."""
    try:
        values = _toml(text.encode("utf-8", "surrogateescape"), "--config")
    except SettingsError as error:
        raise SettingsError(f"{error}; expected the path of a file, or KEY = VALUE in TOML") from error
    return flattened(values, "--config: ")


def _toml(content: bytes, where: str) -> dict[str, Any]:
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{where}: {error}") from error


def _flake8_place(folder: str) -> list[_Place]:
    """What flake8's own configuration says of this linter."""
    import configparser

    home = os.path.expanduser("~")
    while True:
        for name in ("setup.cfg", "tox.ini", ".flake8"):
            path = os.path.join(folder, name)
            if not os.path.isfile(path):
                continue
            parser = configparser.RawConfigParser()
            try:
                parser.read(path, encoding="UTF-8")
            except (UnicodeDecodeError, configparser.Error, OSError):
                continue  # flake8 passes it over as well
            if "flake8" in parser:
                return [_Place(_from_flake8(parser["flake8"], path), path, folder)]
        parent = os.path.dirname(folder)
        if parent == folder or os.path.realpath(parent) == os.path.realpath(home):
            return []
        folder = parent


def _from_flake8(section: Mapping[str, str], path: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for option in OPTIONS:
        for key in (option.flag[2:], option.attribute):
            if key in section:
                values[option.key] = section[key]
    for theirs, ours in (
        ("select", "select"),
        ("extend-select", "extend-select"),
        ("ignore", "ignore"),
        ("extend-ignore", "ignore"),
    ):
        text = section.get(theirs, section.get(theirs.replace("-", "_")))
        codes = _of_this_linter(_words(text or ""))
        if codes:
            values[ours] = [*values.get(ours, ()), *codes]
    for key in ("exclude", "extend-exclude"):
        text = section.get(key, section.get(key.replace("-", "_")))
        if text is not None:
            values["extend-exclude"] = [*values.get("extend-exclude", ()), *_words(text)]
    text = section.get("per-file-ignores", section.get("per_file_ignores"))
    if text is not None:
        pairs = _per_file(text)
        values["per-file-ignores"] = {
            pattern: codes for pattern, found in pairs if (codes := _of_this_linter(found))
        }
    return values


def _words(text: str) -> list[str]:
    lines = (line.partition("#")[0] for line in text.splitlines())
    return " ".join(lines).replace(",", " ").split()


def _of_this_linter(codes: Iterable[str]) -> list[str]:
    """The selectors that are about this linter; `D` and `DB` are, by flake8's rules, too."""
    return [
        "DBS" if code in ("D", "DB") else code
        for code in codes
        if code.startswith("DBS") or code in ("D", "DB")
    ]


def _per_file(text: str) -> list[tuple[str, list[str]]]:
    """The pairs of flake8's `per-file-ignores`: `tests/*,a.py: E501,DBS101  b.py: DBS2`."""
    pairs: list[tuple[str, list[str]]] = []
    patterns: list[str] = []
    codes: list[str] = []
    after_colon = False
    lines = "\n".join(line.partition("#")[0] for line in text.splitlines())
    for word in lines.replace(":", " : ").replace(",", " ").split():
        if word == ":":
            after_colon = True
            continue
        is_code = after_colon and word[:1].isalpha() and word.isalnum() and word.isupper()
        if is_code:
            codes.append(word)
            continue
        if after_colon:
            pairs += [(pattern, codes) for pattern in patterns]
            patterns, codes, after_colon = [], [], False
        patterns.append(word)
    return [*pairs, *((pattern, codes) for pattern in patterns)]


def _config(base: _Place, over: Sequence[_Place]) -> Config:
    places = [base, *over]
    merged: dict[str, Any] = {}
    origin: dict[str, _Place] = {}
    extended: dict[str, list[tuple[Any, _Place]]] = {}
    layers: list[Layer] = []
    settings = Settings()
    for place in places:
        prefix = _prefix(place)
        shared = {
            key: value for key, value in place.values.items() if _KINDS.get(key) and key not in _DEFAULTS
        }
        unknown = {key: None for key in place.values if key not in _KINDS}
        found = Settings.of({**shared, **unknown}, prefix if place.where else "--dbos-")
        found = found._replace(src=absolute(found.src, place.folder))
        names = [key.replace("-", "_") for key in shared if shared[key] is not None]
        settings = settings._replace(**{name: getattr(found, name) for name in names})
        values = {key: _value(key, value, prefix) for key, value in place.values.items() if key in _DEFAULTS}
        layers.append(
            Layer(
                checked(values["select"], f"{prefix}select") if "select" in values else None,
                checked(values.get("extend-select", ()), f"{prefix}extend-select"),
                checked(values.get("ignore", ()), f"{prefix}ignore"),
            )
        )
        for key, value in values.items():
            if key.startswith("extend-"):
                extended.setdefault(key, []).append((value, place))
            else:
                merged[key] = value
                origin[key] = place

    def patterns(key: str) -> Patterns:
        place = origin.get(key, base)
        made = Patterns.of(merged.get(key, _DEFAULTS[key]), place.folder)
        for value, where in extended.get(f"extend-{key}", ()):
            made = made.joined(Patterns.of(value, where.folder))
        return made

    ignores: list[tuple[Patterns, tuple[str, ...]]] = []
    tables = (
        [(merged["per-file-ignores"], origin["per-file-ignores"])] if "per-file-ignores" in merged else []
    )
    for table, place in [*tables, *extended.get("extend-per-file-ignores", ())]:
        for pattern, codes in table.items():
            where = f"{_prefix(place)}per-file-ignores"
            ignores.append((Patterns.of([pattern], place.folder), checked(codes, where)))

    def codes_of(key: str) -> tuple[str, ...]:
        place = origin.get(key, base)
        codes = checked(merged.get(key, _DEFAULTS[key]), f"{_prefix(place)}{key}")
        for value, where in extended.get(f"extend-{key}", ()):
            codes += checked(value, f"{_prefix(where)}extend-{key}")
        return codes

    return Config(
        path=base.where,
        settings=settings,
        layers=tuple(layers),
        per_file_ignores=tuple(ignores),
        exclude=patterns("exclude"),
        include=patterns("include"),
        fixable=codes_of("fixable"),
        unfixable=codes_of("unfixable"),
        **{
            key.replace("-", "_"): merged.get(key, _DEFAULTS[key])
            for key, kind in _KINDS.items()
            if key in _DEFAULTS and kind in ("flag", "text")
        },
    )


def _prefix(place: _Place) -> str:
    """What stands before a key in messages."""
    if place.where.endswith("pyproject.toml"):
        return f"{place.where}: [tool.dbos-flake8] "
    if place.where:
        return f"{place.where}: "
    return "--"


def _value(key: str, value: Any, prefix: str) -> Any:
    """The value of a key of the command's own. Raises `SettingsError` when it is of a wrong type."""
    kind = _KINDS[key]
    if kind == "flag":
        if not isinstance(value, bool):
            raise SettingsError(f"{prefix}{key}: expected true or false, not {value!r}")
        return value
    if kind == "table":
        if not isinstance(value, Mapping) or not all(_is_list(codes) for codes in value.values()):
            raise SettingsError(
                f"{prefix}{key}: expected a table of patterns and lists of codes, not {value!r}"
            )
        return value
    if kind == "text":
        from dbos_flake8.output import FORMATS
        from dbos_flake8.selection import nearest

        if not isinstance(value, str) or value not in FORMATS:
            near = nearest(str(value), FORMATS)
            raise SettingsError(f"{prefix}{key}: expected one of {', '.join(FORMATS)}, not {value!r}{near}")
        return value
    if not _is_list(value):
        raise SettingsError(f"{prefix}{key}: expected a list of texts, not {value!r}")
    return tuple(value)


def _is_list(value: object) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value)
