"""Hands on the workflows."""

from .flows import ship, weigh

__all__ = ["ship", "weigh"]
