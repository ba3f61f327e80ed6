"""Facts about dbos and about Python libraries, kept as data files."""

from __future__ import annotations

import os

__all__ = ["text_of"]


def text_of(name: str) -> str:
    """The text of a data file. (`importlib.resources` would cost more than most of the files.)"""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as stream:
        return stream.read()
