"""A loop that is left with a message, or by its `else`."""

from dataclasses import dataclass
from typing import Literal

from dbos import DBOS


@dataclass
class Decision:
    state: Literal["yes", "no"]
    comment: str = ""


@DBOS.step()
def ask(who: str) -> None: ...


@DBOS.workflow()
def approval(who: str) -> str:
    ask(who)
    for _ in range(3):
        decision: Decision | None = DBOS.recv("decision", timeout_seconds=24 * 3600)
        if decision is not None:
            break
        ask(who)
    else:
        return "expired"
    return decision.state
