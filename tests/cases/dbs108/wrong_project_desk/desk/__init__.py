"""The news desk."""

from .runtime import DBOS, workflow
from .steps import mail

__all__ = ["DBOS", "mail", "workflow"]
