"""Colours of a terminal."""

from __future__ import annotations

__all__ = ["Style"]


class Style:
    """Paints text, or leaves it as it is."""

    def __init__(self, is_coloured: bool) -> None:
        self._is_coloured = is_coloured

    def _painted(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._is_coloured and text else text

    def bold(self, text: str) -> str:
        """For paths and what is most important."""
        return self._painted(text, "1")

    def red(self, text: str) -> str:
        """For codes, and text that goes."""
        return self._painted(text, "1;31")

    def green(self, text: str) -> str:
        """For text that comes."""
        return self._painted(text, "32")

    def bold_green(self, text: str) -> str:
        """For what has been done."""
        return self._painted(text, "1;32")

    def cyan(self, text: str) -> str:
        """For marks between other things."""
        return self._painted(text, "36")

    def blue(self, text: str) -> str:
        """For the frame of an excerpt."""
        return self._painted(text, "1;34")
