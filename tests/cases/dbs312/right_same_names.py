"""Functions and classes of the project that share a name with those of asyncio and anyio."""

from collections.abc import Awaitable
from types import TracebackType

from dbos import DBOS


@DBOS.step()
async def open_gate(gate: str) -> str:
    return gate


async def wait_for(job: Awaitable[str], reason: str) -> str:
    DBOS.logger.info("waiting because %s", reason)
    return await job


class timeout:
    """A block that tells how much patience somebody has."""

    def __init__(self, patience: float) -> None:
        self.patience = patience

    async def __aenter__(self) -> "timeout":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        DBOS.logger.info("patience was %s", self.patience)


class Gate:
    def __init__(self, name: str) -> None:
        self.name = name

    async def wait_for(self, name: str) -> str:
        return await open_gate(name)

    async def fail_after(self, failures: int) -> str:
        return await open_gate(f"{self.name} {failures}")


@DBOS.workflow()
async def arrive(gate: str) -> list[str]:
    first = await wait_for(open_gate(gate), "rain")
    async with timeout(5):
        second = await open_gate(first)
    return [second, await Gate(gate).wait_for(second), await Gate(gate).fail_after(3)]
