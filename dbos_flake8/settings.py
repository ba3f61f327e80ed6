"""Every setting once: options of the command line and the keys of `[tool.dbos-flake8]` are made from it.

flake8 asks for the options in each of its runs, whatever is linted: this module imports
nothing that takes time, which is why its values are named tuples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

__all__ = [
    "CHECK_OPTIONS",
    "DEFAULT_EXCLUDE",
    "OF_LINT",
    "OPTIONS",
    "Option",
    "Settings",
    "SettingsError",
    "flattened",
    "unknown_key",
]

_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\Z")


class SettingsError(ValueError):
    """A setting has a value that it cannot have; the text names the key and what is allowed."""


class Option(NamedTuple):
    """One setting: its key, the type of its value, its default and what it means."""

    key: str
    #: `text`, `number`, `path`, `flag`, `names`, `folders`, `codes` or `patterns` (all lists), `table`
    #: (names with values).
    kind: str
    default: object
    metavar: str
    help: str

    @property
    def flag(self) -> str:
        """The option of flake8's command line and configuration."""
        return f"--dbos-{self.key}"

    @property
    def attribute(self) -> str:
        """The name under which flake8 hands the value over."""
        return f"dbos_{self.key.replace('-', '_')}"


OPTIONS = (
    Option(
        "version",
        "text",
        None,
        "SPECIFIER",
        "The releases of dbos that the project allows, such as '>=2.11,<3'; without it, what the project's "
        "lock file or requirements say, or else the newest major version.",
    ),
    Option(
        "workflow-decorators",
        "names",
        (),
        "NAMES",
        "Dotted names of the project's own decorators that make a workflow, where the "
        "linter cannot see that by itself.",
    ),
    Option(
        "step-decorators",
        "names",
        (),
        "NAMES",
        "Dotted names of the project's own decorators that make a step, where the "
        "linter cannot see that by itself.",
    ),
    Option(
        "functions",
        "table",
        (),
        "NAME=EFFECT",
        "What functions do, by dotted name (or 'package.*'): 'deterministic', 'nondeterministic' or an "
        "effect such as 'network', 'database' or 'clock'; the most specific name wins.",
    ),
    Option(
        "src",
        "folders",
        (),
        "FOLDERS",
        "The folders from which the project imports its own modules; found from the layout when not given.",
    ),
    Option(
        "max-depth",
        "number",
        8,
        "N",
        "How many calls deep the linter follows the code of a workflow (1 to 50).",
    ),
)


#: The folders that ruff leaves out, too.
DEFAULT_EXCLUDE = (
    *(".bzr", ".direnv", ".eggs", ".git", ".git-rewrite", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox"),
    *(".pants.d", ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn", ".tox", ".venv", ".vscode"),
    *("__pypackages__", "_build", "buck-out", "dist", "node_modules", "site-packages", "venv"),
)

#: The settings that only the command `dbos-flake8` has; keys of `[tool.dbos-flake8]` as well.
CHECK_OPTIONS = (
    Option(
        "extend",
        "path",
        None,
        "PATH",
        "Another file with settings, which count where this one says nothing; relative to this file, with `~` "
        "and variables of the environment in it.",
    ),
    Option(
        "select",
        "codes",
        ("DBS",),
        "CODES",
        "The rules that report: codes, their beginnings, names, or ALL. A rule that is opt-in reports where it "
        "is named in full, or by ALL.",
    ),
    Option("extend-select", "codes", (), "CODES", "Rules that report besides those of `select`."),
    Option("ignore", "codes", (), "CODES", "Rules that do not report; the more specific code wins."),
    Option("extend-ignore", "codes", (), "CODES", "The same as `ignore`, besides it."),
    Option(
        "per-file-ignores",
        "table",
        (),
        "PATTERN:CODES",
        "Rules that do not report in some files, by the pattern of their names or paths; `!` before a pattern "
        "means all other files.",
    ),
    Option(
        "extend-per-file-ignores",
        "table",
        (),
        "PATTERN:CODES",
        "The same, besides those of `per-file-ignores`.",
    ),
    Option("fixable", "codes", ("ALL",), "CODES", "The rules whose fixes may be applied."),
    Option("extend-fixable", "codes", (), "CODES", "Rules whose fixes may be applied besides."),
    Option("unfixable", "codes", (), "CODES", "Rules whose fixes are not applied."),
    Option(
        "exclude",
        "patterns",
        DEFAULT_EXCLUDE,
        "PATTERNS",
        "Files and folders that are left out: names, or paths from the folder of this file, with `*`, `?`, "
        "`[...]` and `{a,b}`.",
    ),
    Option("extend-exclude", "patterns", (), "PATTERNS", "The same, besides those of `exclude`."),
    Option("include", "patterns", ("*.py",), "PATTERNS", "The files of folders that are linted."),
    Option("extend-include", "patterns", (), "PATTERNS", "The same, besides those of `include`."),
    Option("force-exclude", "flag", False, "", "Leave out files even where they are named one by one."),
    Option("respect-gitignore", "flag", True, "", "Leave out what git ignores."),
    Option("fix", "flag", False, "", "Apply the safe fixes."),
    Option("fix-only", "flag", False, "", "Apply the safe fixes, and report nothing of what is left."),
    Option(
        "unsafe-fixes",
        "flag",
        False,
        "",
        "Apply the unsafe fixes, too; with false, do not mention them either.",
    ),
    Option("show-fixes", "flag", False, "", "List what has been fixed."),
    Option(
        "output-format",
        "text",
        "full",
        "FORMAT",
        "How findings are printed, by the names that `check --help` lists.",
    ),
)


#: The settings that ruff has in its table `lint`; they may stand there, or beside the others.
OF_LINT = (
    *("select", "extend-select", "ignore", "extend-ignore", "per-file-ignores", "extend-per-file-ignores"),
    *("fixable", "extend-fixable", "unfixable"),
)


def flattened(table: Mapping[str, Any], prefix: str) -> Mapping[str, Any]:
    """The values of a table with those of its table `lint`; `prefix` is shown before keys in errors.

    Raises `SettingsError` for what cannot stand in `lint`, and for what stands there and outside.
    """
    if "lint" not in table:
        return table
    inner = table["lint"]
    if not isinstance(inner, Mapping):
        raise SettingsError(f"{prefix}lint: expected a table, not {inner!r}")
    values = {key: value for key, value in table.items() if key != "lint"}
    for key, value in inner.items():
        if key not in OF_LINT:
            known = key in {option.key for option in (*OPTIONS, *CHECK_OPTIONS)}
            raise SettingsError(
                f"{prefix}lint.{f'{key}: this setting stands outside of lint' if known else unknown_key(key)}"
            )
        if key in values:
            raise SettingsError(f"{prefix}{key}: this setting stands in lint as well; one of them is enough")
        values[key] = value
    return values


def unknown_key(key: str) -> str:
    """What is wrong with a key that is none."""
    import difflib

    known = [option.key for option in (*OPTIONS, *CHECK_OPTIONS)]
    near = difflib.get_close_matches(key, known, 1, 0.7)
    if near:
        return f"{key}: no such setting; did you mean {near[0]!r}?"
    return f"{key}: no such setting; expected one of {', '.join(sorted(known))}"


def _names(key: str, value: object) -> tuple[str, ...]:
    parts = value.replace(",", " ").split() if isinstance(value, str) else value
    if not isinstance(parts, (list, tuple)) or not all(isinstance(part, str) for part in parts):
        raise SettingsError(f"{key}: expected a list of names, not {value!r}")
    return tuple(parts)


def _dotted(key: str, value: object) -> tuple[str, ...]:
    names = _names(key, value)
    for name in names:
        if not _DOTTED.match(name):
            raise SettingsError(
                f"{key}: expected dotted names such as 'myapp.durable.workflow', not {name!r}"
            )
    return names


def _functions(key: str, value: object) -> tuple[tuple[str, str], ...]:
    """The pairs of a table: from TOML a mapping, from flake8 `name=effect` separated by commas or blanks."""
    if isinstance(value, str):
        value = value.replace(",", " ").split()
    if isinstance(value, (list, tuple)):
        pairs = [part.partition("=") for part in value if isinstance(part, str)]
        if len(pairs) != len(value) or not all(equals for _, equals, _ in pairs):
            raise SettingsError(f"{key}: expected NAME=EFFECT, such as 'shop.clock.now=clock', not {value!r}")
        value = {name: effect for name, _, effect in pairs}
    if not isinstance(value, Mapping):
        raise SettingsError(f"{key}: expected a table of dotted names and effects, not {value!r}")
    if not value:
        return ()
    from dbos_flake8.knowledge.effects import load_effects

    table = {
        name: "nondeterministic" if effect == "non-deterministic" else effect
        for name, effect in value.items()
    }
    try:
        load_effects().with_overrides(table)
    except (ValueError, AttributeError) as error:
        raise SettingsError(f"{key}: {error}") from error
    return tuple(sorted(table.items()))


class Settings(NamedTuple):
    """The settings of one run."""

    version: str | None = None
    workflow_decorators: tuple[str, ...] = ()
    step_decorators: tuple[str, ...] = ()
    functions: tuple[tuple[str, str], ...] = ()
    src: tuple[str, ...] = ()
    max_depth: int = 8

    @classmethod
    def of(cls, values: Mapping[str, Any], prefix: str = "") -> Settings:
        """Settings from values by key (`max-depth`); `prefix` is shown before keys in errors.

        Keys that are missing or None keep their default, those of the command alone are passed
        over; unknown keys are an error, and so are values that cannot be: both raise `SettingsError`.
        """
        known = {option.key for option in (*OPTIONS, *CHECK_OPTIONS)}
        for key in values:
            if key not in known:
                raise SettingsError(f"{prefix}{unknown_key(key)}")
        given = {key: value for key, value in values.items() if value is not None}
        version = given.get("version")
        if version is not None:
            from dbos_flake8.knowledge.dbos_api import load

            try:
                if not isinstance(version, str) or not version.strip():
                    raise ValueError("no text")
                load().releases_in(version)
            except ValueError as error:
                raise SettingsError(
                    f"{prefix}version: expected a version specifier such as '>=2.11,<3', not {version!r}"
                ) from error
        depth = given.get("max-depth", 8)
        try:
            depth = int(depth) if not isinstance(depth, (bool, float)) else 0
        except (TypeError, ValueError):
            depth = 0
        if not 1 <= depth <= 50:
            raise SettingsError(
                f"{prefix}max-depth: expected a whole number from 1 to 50, not {given.get('max-depth')!r}"
            )
        return cls(
            version=version,
            workflow_decorators=_dotted(f"{prefix}workflow-decorators", given.get("workflow-decorators", ())),
            step_decorators=_dotted(f"{prefix}step-decorators", given.get("step-decorators", ())),
            functions=_functions(f"{prefix}functions", given.get("functions", ())),
            src=_names(f"{prefix}src", given.get("src", ())),
            max_depth=depth,
        )
