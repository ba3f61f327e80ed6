"""The same, run on the loop."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from dbos import DBOS


@contextmanager
def status(name: str) -> Iterator[None]:
    DBOS.set_event(name, "running")  # DBS101
    yield
    DBOS.set_event(name, "done")  # DBS101


def words(workflow_id: str) -> Iterator[str]:
    for word in DBOS.read_stream(workflow_id, "words"):  # DBS101
        yield word.upper()


@DBOS.workflow()
async def job(name: str) -> list[str]:
    with status(name), open("x") as file:  # DBS305
        print(file)
    with ExitStack() as stack:
        stack.enter_context(status(name))
    return [word for word in words(name)]
