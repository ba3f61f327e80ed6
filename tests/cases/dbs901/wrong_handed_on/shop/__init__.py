# dbos-version: >=3
"""What the package hands on."""

from .core import DBOS as durable

__all__ = ["durable"]
