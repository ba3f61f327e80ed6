"""The library."""

from .runtime import DBOS, nap
from .steps import lend

__all__ = ["DBOS", "lend", "nap"]
