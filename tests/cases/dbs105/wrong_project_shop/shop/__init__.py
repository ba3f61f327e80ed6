"""The shop hands on its steps."""

from .runtime import DBOS, workflow
from .steps import charge, weigh

__all__ = ["DBOS", "charge", "weigh", "workflow"]
