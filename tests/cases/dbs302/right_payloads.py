"""The time is the payload of one recorded operation, or a timeout."""

import time
from dataclasses import asdict, dataclass
from datetime import datetime, timezone

from dbos import DBOS


@dataclass
class Progress:
    done: int
    at: str


@DBOS.step()
def index_page(page: int) -> int:
    return page


@DBOS.workflow()
def event(pages: int) -> int:
    DBOS.set_event("status", {"state": "running", "at": datetime.now().isoformat()})
    return index_page(pages)


@DBOS.workflow()
def event_per_round(pages: int) -> int:
    for page in range(pages):
        index_page(page)
        DBOS.set_event("progress", {"done": page, "at": time.time()})
    return pages


@DBOS.workflow()
def event_from_locals(pages: int) -> int:
    started = datetime.now(timezone.utc)
    payload = {"pages": pages, "started": started.isoformat()}
    DBOS.set_event("status", payload)
    return index_page(pages)


@DBOS.workflow()
def event_from_an_object(pages: int) -> int:
    progress = Progress(done=0, at=datetime.now().isoformat())
    DBOS.set_event("progress", asdict(progress))
    return index_page(pages)


@DBOS.workflow()
def duration_as_event(pages: int) -> int:
    started = time.monotonic()
    result = index_page(pages)
    seconds = time.monotonic() - started
    DBOS.logger.info("took %s", seconds)
    DBOS.set_event("seconds", seconds)
    return result


@DBOS.workflow()
def stream(pages: int) -> int:
    for page in range(pages):
        DBOS.write_stream("pages", (index_page(page), time.time()))
    DBOS.close_stream("pages")
    return pages


@DBOS.workflow()
def message(pages: int, listener: str) -> int:
    DBOS.send(listener, {"begun": datetime.now().isoformat()}, "progress")
    return index_page(pages)


@DBOS.workflow()
async def in_a_coroutine(listener: str) -> None:
    await DBOS.set_event_async("begun", datetime.now(timezone.utc).isoformat())
    await DBOS.send_async(listener, time.time(), "progress")
    await DBOS.write_stream_async("progress", {"at": time.time()})


def tell(state: str) -> None:
    DBOS.set_event("state", {"state": state, "at": datetime.now().isoformat()})


@DBOS.workflow()
def event_in_a_helper(pages: int) -> int:
    tell("begun")
    result = index_page(pages)
    tell("done")
    return result


@DBOS.workflow()
def timeout_of_recv(deadline: float) -> str:
    answer = DBOS.recv("answer", timeout_seconds=deadline - time.time())
    return "late" if answer is None else str(answer)


@DBOS.workflow()
def timeout_of_get_event(other: str, deadline: datetime) -> str:
    remaining = (deadline - datetime.now(timezone.utc)).total_seconds()
    state = DBOS.get_event(other, "state", max(remaining, 0))
    return "late" if state is None else str(state)
