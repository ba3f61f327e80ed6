"""Names of another module, handed on."""

from pauses import Backoff, pause_soon
from pauses import pause_often as rest

__all__ = ["Backoff", "pause_soon", "rest"]
