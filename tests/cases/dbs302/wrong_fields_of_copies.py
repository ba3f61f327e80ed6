"""A field that a clock fills by default, read from a copy."""

import dataclasses
from dataclasses import dataclass, field
from datetime import datetime

from dbos import DBOS


@dataclass
class Event:
    kind: str
    at: datetime = field(default_factory=datetime.now)


@DBOS.step()
def emit(*parts: str) -> None: ...


@DBOS.workflow()
def flow() -> None:
    made = Event("made")  # DBS302
    changed = dataclasses.replace(made, kind="changed")
    emit(changed.at.isoformat())
