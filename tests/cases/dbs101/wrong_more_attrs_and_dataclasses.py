"""The DBOS object is a field."""

from dataclasses import dataclass, field

import attrs
from pydantic import BaseModel, ConfigDict

from dbos import DBOS


@attrs.define
class Context:
    dbos: DBOS
    retries: int = 3

    async def publish(self, topic: str) -> None:
        self.dbos.set_event("topic", topic)  # DBS101


@dataclass
class Services:
    dbos: DBOS
    names: list[str] = field(default_factory=list)


class Deps(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)
    dbos: DBOS


async def run(services: Services) -> None:
    services.dbos.get_event("w", "key")  # DBS101


async def run_deps(deps: Deps) -> None:
    deps.dbos.get_event("w", "key")  # DBS101
