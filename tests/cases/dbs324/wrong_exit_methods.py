"""Clean-up at the end of a block: `__exit__`, `__aexit__`, and the callbacks of a stack."""

from contextlib import AsyncExitStack, ExitStack

from dbos import DBOS


@DBOS.step()
def lock(item: str) -> None: ...


@DBOS.step()
def move(item: str) -> None: ...


@DBOS.step()
def unlock(item: str) -> None: ...


@DBOS.step()
async def write(item: str) -> None: ...


@DBOS.step()
async def close(item: str) -> None: ...


class Lock:
    def __init__(self, item: str) -> None:
        self.item = item

    def __enter__(self) -> "Lock":
        lock(self.item)
        return self

    def __exit__(self, *details: object) -> None:
        unlock(self.item)  # DBS324: reached from workflow `under_lock` through `__exit__`


@DBOS.workflow()
def under_lock(item: str) -> None:
    with Lock(item):
        move(item)


class Writer:
    async def __aenter__(self) -> "Writer":
        return self

    async def __aexit__(self, kind: type | None, error: object, trace: object) -> None:
        if error is not None:
            DBOS.logger.warning("failed: %s", error)
        await close("file")  # DBS324


@DBOS.workflow()
async def with_writer(item: str) -> None:
    async with Writer():
        await write(item)


@DBOS.workflow()
def with_stack(items: list[str]) -> None:
    with ExitStack() as stack:
        for item in items:
            lock(item)
            stack.callback(unlock, item)  # DBS324: `unlock` raises
            move(item)


@DBOS.workflow()
async def with_async_stack(item: str) -> None:
    async with AsyncExitStack() as stack:
        stack.push_async_callback(close, item)  # DBS324
        await write(item)
