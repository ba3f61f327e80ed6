"""A pool of workers over a FIFO queue is only right with one step per item and nothing awaited before it."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def download(file: str) -> bytes:
    return file.encode()


@DBOS.step()
async def unpack(content: bytes) -> int:
    return len(content)


@DBOS.workflow()
async def unpack_all(files: list[str]) -> dict[str, int]:
    todo: asyncio.Queue = asyncio.Queue()
    sizes: dict[str, int] = {}
    for file in files:
        todo.put_nowait(file)

    async def worker() -> None:
        while not todo.empty():
            file = todo.get_nowait()
            content = await download(file)
            sizes[file] = await unpack(content)

    await asyncio.gather(*[worker() for _ in range(3)], return_exceptions=True)  # DBS309
    return sizes


@DBOS.workflow()
async def download_slowly(files: list[str], pause: float) -> dict[str, bytes]:
    todo: asyncio.Queue = asyncio.Queue()
    contents: dict[str, bytes] = {}
    for file in files:
        todo.put_nowait(file)

    async def worker(number: int) -> None:
        while not todo.empty():
            file = todo.get_nowait()
            await asyncio.sleep(pause * number)  # DBS308
            contents[file] = await download(file)

    await asyncio.gather(*[worker(number) for number in range(3)], return_exceptions=True)  # DBS309
    return contents
