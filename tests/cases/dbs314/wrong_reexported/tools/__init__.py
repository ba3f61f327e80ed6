"""Tools of the shop."""

from .delivery import deliver_with_patience as deliver
from .loops import each

__all__ = ["deliver", "each"]
