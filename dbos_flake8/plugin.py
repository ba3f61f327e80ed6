"""The flake8 plugin: options in, `(line, column, text, type)` out, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from dbos_flake8 import __version__

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator

    from flake8.options.manager import OptionManager

    from dbos_flake8.front import Run
    from dbos_flake8.rule import Diagnostic

__all__ = ["Plugin"]


class Plugin:
    """One instance per file, as flake8 makes them."""

    name: ClassVar[str] = "dbos-flake8"
    version: ClassVar[str] = __version__
    #: The run that flake8's options are for.
    _run: ClassVar[Run | None] = None

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
            if option.kind in ("names", "folders", "table"):
                extra["comma_separated_list"] = True
            if option.kind == "folders":
                extra["normalize_paths"] = True
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
        """Begin a run. Raises flake8's ExecutionError for a value that cannot be."""
        from dbos_flake8.front import Run

        if cls._run is not None:
            # An editor that runs flake8 in one process again and again. The analysis keeps
            # what it has learnt out of the garbage collector's sight: give it back.
            import gc

            cls._run = None
            gc.unfreeze()
            gc.collect()
        cls._run = Run(options)

    @classmethod
    def details(cls, path: str, text: str) -> list[Diagnostic]:
        """What the run's options find in a file, with fixes and ways; nothing before a run has begun."""
        return cls._run.details(path, text) if cls._run is not None else []

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """The findings of the file."""
        if self._run is None:  # used without flake8: as with no options at all
            from argparse import Namespace

            self.parse_options(Namespace())
        assert self._run is not None
        for diagnostic in self._run.findings(self._filename, "".join(self._lines), self._tree):
            yield diagnostic.line, diagnostic.column, diagnostic.text, type(self)
