"""Configuration of the command: command line, flake8's files and `[tool.dbos-flake8]`, in this order.

For every file, the nearest `pyproject.toml` that has the section counts, after what it extends. flake8's own files
(`setup.cfg`, `tox.ini`, `.flake8`) are looked for where flake8 looks, from the working directory upwards.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dbos_flake8.front import Place, read_toml, settings_of, settings_of_folder, with_extended
from dbos_flake8.patterns import Patterns
from dbos_flake8.selection import Layer, checked, selected
from dbos_flake8.settings import CHECK_OPTIONS, OPTIONS, Settings, SettingsError, flattened

__all__ = ["Config", "Resolver", "read_value"]

_KINDS = {option.key: option.kind for option in (*OPTIONS, *CHECK_OPTIONS)}
_DEFAULTS = {option.key: option.default for option in CHECK_OPTIONS}


class PerFile(NamedTuple):
    """Rules that do not report in some files."""

    #: As it is written; with `!` before it, the files are those that it does not match.
    pattern: str
    patterns: Patterns
    codes: tuple[str, ...]

    def is_about(self, path: str) -> bool:
        """Whether it is about a file."""
        return self.patterns.match(path) is not self.pattern.startswith("!")


class Config(NamedTuple):
    """What one place of a project has decided."""

    #: The `pyproject.toml` or the file that the user names; empty where there is none.
    path: str
    #: The folder of the project, as far as is known.
    folder: str
    settings: Settings
    layers: tuple[Layer, ...]
    per_file_ignores: tuple[PerFile, ...]
    exclude: Patterns
    include: Patterns
    #: The rules whose fixes may be applied.
    fixable: frozenset[str]
    force_exclude: bool
    respect_gitignore: bool
    fix: bool
    fix_only: bool
    unsafe_fixes: bool
    #: Whether summaries count the fixes that are not applied because they are unsafe.
    hints_at_unsafe_fixes: bool
    show_fixes: bool
    output_format: str

    def ignored(self, path: str) -> tuple[str, ...]:
        """The selectors that do not report in a file, by per-file-ignores."""
        return tuple(code for one in self.per_file_ignores if one.is_about(path) for code in one.codes)

    def excludes(self, path: str) -> bool:
        """Whether a file or folder that is named is left out, or a folder of the project around it."""
        return self.force_exclude and self.exclude.match_above(path, self.folder)


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
        self._over: list[Place] = []
        self._fixed: tuple[Place, ...] | None = None
        if file is not None:
            if not os.path.isfile(file):
                raise SettingsError(
                    f"--config: there is no file {file!r}; expected the path of one, or KEY = VALUE in TOML"
                )
            # As in ruff, paths in it are relative to where the command runs.
            self._fixed = with_extended(Place(read_toml(file), file, here), here)
        elif is_isolated:
            self._fixed = ()
        if not is_isolated:
            self._over += _flake8_place(here)
        for override in overrides:
            self._over.append(Place(read_value(override), "--config", here))
        self._over.append(Place(given, "", here))
        self._found: dict[str, tuple[Place, ...]] = {}
        self._configs: dict[str, Config] = {}

    def of_file(self, path: str) -> Config:
        """The configuration of a file, by its absolute path."""
        return self.of_folder(os.path.dirname(path))

    def of_folder(self, folder: str) -> Config:
        """The configuration of the files in a folder."""
        base = self._nearest(folder) if self._fixed is None else self._fixed
        path = base[-1].where if base else ""
        if path not in self._configs:
            self._configs[path] = _config(base, self._over)
        return self._configs[path]

    def _nearest(self, folder: str) -> tuple[Place, ...]:
        """The settings of the nearest `pyproject.toml` that has some, and of what it extends."""
        known = self._found.get(folder)
        if known is None:
            known = settings_of_folder(folder)
            parent = os.path.dirname(folder)
            if known is None:
                known = () if parent == folder else self._nearest(parent)
            self._found[folder] = known
        return known


def read_value(text: str) -> Mapping[str, Any]:
    """The table of `key = value` on the command line."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeError) as error:
        raise SettingsError(
            f"--config: {error}; expected the path of a file, or KEY = VALUE in TOML"
        ) from error
    if "extend" in values:
        raise SettingsError("--config: extend: this setting stands in files alone")
    return flattened(values, "--config: ")


def _flake8_place(folder: str) -> list[Place]:
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
                return [Place(_from_flake8(parser["flake8"], path), path, folder)]
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


def _config(base: Sequence[Place], over: Sequence[Place]) -> Config:
    values: dict[str, Any] = {}
    origin: dict[str, Place] = {}
    extended: dict[str, list[tuple[Any, Place]]] = {}
    layers: list[Layer] = []
    fixable: list[Layer] = []
    settings = settings_of((*base, *over), "--dbos-")
    for place in (*base, *over):
        own = {
            key: _value(key, value, place.prefix) for key, value in place.values.items() if key in _DEFAULTS
        }
        layers.append(_layer(own, place.prefix, "select", "ignore"))
        fixable.append(_layer(own, place.prefix, "fixable", "unfixable"))
        for key, value in own.items():
            if key.startswith("extend-"):
                extended.setdefault(key, []).append((value, place))
            else:
                values[key] = value
                origin[key] = place

    def patterns(key: str) -> Patterns:
        place = origin.get(key, over[-1])
        made = Patterns.of(values.get(key, _DEFAULTS[key]), place.folder)
        for value, where in extended.get(f"extend-{key}", ()):
            made = made.joined(Patterns.of(value, where.folder))
        return made

    key = "per-file-ignores"
    tables = [(values[key], origin[key])] if key in values else []
    ignores = [
        PerFile(
            pattern,
            Patterns.of([pattern.removeprefix("!")], place.folder),
            checked(codes, f"{place.prefix}{key}"),
        )
        for table, place in [*tables, *extended.get(f"extend-{key}", ())]
        for pattern, codes in table.items()
    ]
    return Config(
        path=base[-1].where if base else "",
        folder=(base or over)[-1].folder,
        settings=settings,
        layers=tuple(layers),
        per_file_ignores=tuple(ignores),
        exclude=patterns("exclude"),
        include=patterns("include"),
        fixable=selected(fixable),
        hints_at_unsafe_fixes="unsafe-fixes" not in values,  # as in ruff: who says no knows of them
        **{
            key.replace("-", "_"): values.get(key, _DEFAULTS[key])
            for key, kind in _KINDS.items()
            if key in _DEFAULTS and kind in ("flag", "text")
        },
    )


def _layer(values: Mapping[str, Any], prefix: str, select: str, ignore: str) -> Layer:
    """What a place says of the rules that do something, and of those that do not."""

    def codes(key: str) -> tuple[str, ...]:
        return checked(values.get(key, ()), f"{prefix}{key}")

    return Layer(
        codes(select) if select in values else None,
        codes(f"extend-{select}"),
        (*codes(ignore), *codes(f"extend-{ignore}")),
    )


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
