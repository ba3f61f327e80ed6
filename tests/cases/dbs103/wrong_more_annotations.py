"""All the ways to write the type of a synchronous handle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Optional, TypeAlias

from dbos import DBOS, WorkflowHandle

Handle: TypeAlias = WorkflowHandle[Any]


@dataclass
class Running:
    handle: WorkflowHandle[str]
    others: list[WorkflowHandle[str]]

    async def result(self) -> str:
        for other in self.others:
            other.get_result()  # DBS103
        return self.handle.get_result()  # DBS103


async def run(
    one: Optional[WorkflowHandle[str]],
    two: "WorkflowHandle[str]",
    three: list[WorkflowHandle[str]],
    four: dict[str, WorkflowHandle[str]],
    five: Iterable[WorkflowHandle[str]],
    six: Handle,
    running: Running,
) -> list[str]:
    results = []
    if one is not None:
        results.append(one.get_result())  # DBS103
    results.append(two.get_result())  # DBS103
    results.append(three[0].get_result())  # DBS103
    results.append(four["x"].get_result())  # DBS103
    results += [each.get_result() for each in five]  # DBS103
    results.append(six.get_result())  # DBS103
    results.append(running.handle.get_result())  # DBS103
    results.append(DBOS.retrieve_workflow("w", existing_workflow=False).get_result())  # DBS101 DBS103
    return results
