"""The same special methods, used by synchronous code only."""

import asyncio

from dbos import DBOS


class Progress:
    def __enter__(self):
        DBOS.set_event("state", "running")
        return self

    def __exit__(self, kind, error, trace) -> None:
        if error is None:
            DBOS.set_event("state", "done")

    def __call__(self, done: int) -> None:
        DBOS.set_event("done", done)

    @property
    def state(self) -> str:
        return DBOS.get_event("w", "state")


@DBOS.workflow()
def convert(files: list[str]) -> str:
    progress = Progress()
    with progress:
        for number, _ in enumerate(files):
            progress(number)
    return progress.state


async def main(files: list[str]) -> str:
    return await asyncio.to_thread(convert, files)
