"""The shop's front door."""

from .durability import DBOS, durable
from .durability import DBOS as Runtime
from .waits import *

__all__ = ["DBOS", "Runtime", "durable", "wait_for"]
