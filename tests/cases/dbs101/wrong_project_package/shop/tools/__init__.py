"""Helpers, gathered."""

from .messages import tell
from .naps import nap as nap

__all__ = ["tell", "nap"]
