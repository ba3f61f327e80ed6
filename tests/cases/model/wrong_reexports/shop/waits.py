"""Helpers that need a workflow."""

from dbos import DBOS

__all__ = ["wait_for"]


def wait_for(topic: str) -> str:
    return DBOS.recv(topic)


def hidden(topic: str) -> str:
    return DBOS.recv(topic)
