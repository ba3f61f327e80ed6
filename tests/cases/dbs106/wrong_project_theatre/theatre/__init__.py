"""The theatre."""

from .flows import print_ticket, sell
from .runtime import DBOS

__all__ = ["DBOS", "print_ticket", "sell"]
