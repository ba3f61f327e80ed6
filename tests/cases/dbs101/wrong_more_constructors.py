"""Construction on the loop."""

from dataclasses import dataclass
from functools import cached_property, singledispatchmethod

from dbos import DBOS


class Snapshot:
    def __init__(self) -> None:
        self.count = len(DBOS.list_workflows())  # DBS101

    @cached_property
    def queued(self) -> int:
        return len(DBOS.list_queued_workflows())  # DBS101

    @staticmethod
    def names() -> list[str]:
        return [one.name for one in DBOS.list_workflows()]  # DBS101

    @classmethod
    def named(cls, name: str) -> "Snapshot":
        DBOS.send("desk", name)  # DBS101
        return cls()


@dataclass
class Lookup:
    workflow_id: str

    def __post_init__(self) -> None:
        self.status = DBOS.get_workflow_status(self.workflow_id)  # DBS101


async def main() -> None:
    snapshot = Snapshot()
    print(snapshot.queued, Snapshot.names(), Snapshot.named("x"))
    Lookup("w")
