"""A progress bar on a terminal, for runs that take longer than a second."""

from __future__ import annotations

import os
import shutil
import time
from typing import TextIO

__all__ = ["Progress"]

_PATIENCE, _PAUSE = 1.0, 0.1


class Progress:
    """Draws one line again and again; draws nothing where nobody looks."""

    def __init__(self, stream: TextIO, is_quiet: bool = False) -> None:
        self._stream = stream
        self._is_shown = not is_quiet and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + _PATIENCE
        self._drawn = 0

    def step(self, done: int, total: int) -> None:
        """So much is done."""
        if not self._is_shown or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        width = max(10, min(40, shutil.get_terminal_size().columns - 40))
        filled = width * done // max(total, 1)
        text = f"Checking [{'#' * filled}{'.' * (width - filled)}] {done}/{total} files"
        self._stream.write(f"\r{text}{' ' * (self._drawn - len(text))}")
        self._stream.flush()
        self._drawn = len(text)

    def end(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._stream.write(f"\r{' ' * self._drawn}\r")
            self._stream.flush()
            self._drawn = 0
