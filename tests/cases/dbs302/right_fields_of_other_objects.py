"""A field that a clock fills by default, and that the workflow reads from other objects alone."""

import copy
import dataclasses
import uuid
from dataclasses import dataclass, field
from datetime import datetime

from dbos import DBOS


@dataclass
class Event:
    kind: str
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    at: datetime = field(default_factory=datetime.now)


@DBOS.step()
def load() -> Event:
    return Event("loaded")


@DBOS.step()
def emit(*parts: str) -> None: ...


@DBOS.workflow()
def flow() -> str:
    loaded = load()
    given = Event("given", id="1", at=datetime(2020, 1, 1))
    made = Event("made")
    emit(given.id, given.at.isoformat(), made.kind, loaded.id)
    changed = dataclasses.replace(loaded, kind="changed")
    emit(copy.copy(changed).at.isoformat())
    return changed.id
