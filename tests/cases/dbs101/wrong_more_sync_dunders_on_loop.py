"""Special methods that a coroutine runs without naming them."""

from dbos import DBOS


class Progress:
    def __enter__(self):
        DBOS.set_event("state", "running")  # DBS101
        return self

    def __exit__(self, kind, error, trace) -> None:
        if error is None:
            DBOS.set_event("state", "done")  # DBS101

    def __call__(self, done: int) -> None:
        DBOS.set_event("done", done)  # DBS101

    @property
    def state(self) -> str:
        return DBOS.get_event("w", "state")  # DBS101


@DBOS.workflow()
async def convert(files: list[str]) -> str:
    progress = Progress()
    with progress:
        for number, _ in enumerate(files):
            progress(number)
    return progress.state
