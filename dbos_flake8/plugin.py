"""The flake8 plugin: options in, `(line, column, text, type)` out, nothing else."""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from dbos_flake8 import __version__

if TYPE_CHECKING:
    from flake8.options.manager import OptionManager

    from dbos_flake8.analysis import Analysis

__all__ = ["Plugin"]


class Plugin:
    """One instance per file, as flake8 makes them."""

    name: ClassVar[str] = "dbos-flake8"
    version: ClassVar[str] = __version__
    #: What flake8's run asked for; the analysis is made when the first file needs it.
    _options: ClassVar[argparse.Namespace | None] = None
    _analysis: ClassVar[Analysis | None] = None

    def __init__(self, tree: ast.Module, filename: str, lines: list[str]) -> None:
        self._tree = tree
        self._filename = filename
        self._lines = lines

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Declare the settings as options of flake8's command line and configuration."""
        from dbos_flake8.settings import OPTIONS

        for option in OPTIONS:
            extra: dict[str, Any] = {}
            if option.kind == "names":
                extra["comma_separated_list"] = True
            manager.add_option(
                option.flag,
                metavar=option.metavar,
                default=None,
                parse_from_config=True,
                help=option.help,
                **extra,
            )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Remember the options. Raises flake8's ExecutionError for a value that cannot be."""
        from dbos_flake8.front import settings_from_flake8

        settings_from_flake8(options)  # a wrong value ends the run here, with its reason
        cls._options = options
        cls._analysis = None

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """The findings of the file."""
        text = "".join(self._lines)
        if not self._deserves_a_look(text):
            return
        from dbos_flake8.front import findings

        for diagnostic in findings(type(self), self._filename, text, self._tree):
            yield diagnostic.line, diagnostic.column, diagnostic.text, type(self)

    def _deserves_a_look(self, text: str) -> bool:
        """A first look that costs next to nothing: most files import nothing of the project."""
        return "dbos" in text.lower() or "import" in text
