"""Every setting once: flake8's options and the keys of `[tool.dbos-flake8]` are made from it.

flake8 asks for the options in each of its runs, whatever is linted: this module imports
nothing that takes time, which is why its values are named tuples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

__all__ = ["OPTIONS", "Option", "Settings", "SettingsError"]

_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\Z")


class SettingsError(ValueError):
    """A setting has a value that it cannot have; the text names the key and what is allowed."""


class Option(NamedTuple):
    """One setting: its key, the type of its value, its default and what it means."""

    key: str
    #: `text`, `number`, `names` or `folders` (both are lists), `table` (names with values).
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

        Keys that are missing or None keep their default; unknown keys are an error, and
        so are values that cannot be: both raise `SettingsError`.
        """
        known = {option.key for option in OPTIONS}
        for key in values:
            if key not in known:
                raise SettingsError(
                    f"{prefix}{key}: no such setting; expected one of {', '.join(sorted(known))}"
                )
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
