"""Passes the names on."""

from durable import DBOS, HOLDER, durable, nap, step, workflow

__all__ = ["DBOS", "HOLDER", "durable", "nap", "step", "workflow"]
