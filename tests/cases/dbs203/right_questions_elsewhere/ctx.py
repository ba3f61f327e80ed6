"""Questions about the workflow and step that run."""

from __future__ import annotations
from functools import wraps
from dbos import DBOS


def current_id() -> str | None:
    return DBOS.workflow_id


def inside() -> bool:
    try:
        return DBOS.workflow_id is not None
    except Exception:
        return False


is_step = lambda: DBOS.step_id is not None


class Ctx:
    @property
    def in_workflow(self) -> bool:
        return DBOS.workflow_id is not None and DBOS.step_id is None

    @staticmethod
    def outside() -> bool:
        if DBOS.workflow_id:
            return False
        return True


def durable(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        if inside() and not is_step():
            return DBOS.run_step({"name": fn.__name__}, fn, *args, **kwargs)
        return fn(*args, **kwargs)
    return wrapper
