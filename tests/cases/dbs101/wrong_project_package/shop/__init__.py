"""The package hands on what its modules define."""

from .runtime import dbos
from .tools import tell

__all__ = ["dbos", "tell"]
