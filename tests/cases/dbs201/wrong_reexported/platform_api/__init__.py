"""The one place of the project that imports dbos."""

from .compat import DBOS, durable_step
from .compat import durable_workflow as flow

__all__ = ["DBOS", "durable_step", "flow"]
