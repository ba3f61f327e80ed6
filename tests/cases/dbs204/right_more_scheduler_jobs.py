"""Jobs of a scheduler, signal handlers and atexit in plain code."""

import asyncio
import atexit
import threading

from apscheduler.schedulers.background import BackgroundScheduler
from dbos import DBOS


@DBOS.workflow()
def nightly(day: str) -> None:
    print(day)


def start(day: str) -> None:
    DBOS.enqueue_workflow("nightly", nightly, day)


class Poller(threading.Thread):
    def __init__(self, day: str) -> None:
        super().__init__(daemon=True)
        self.day = day

    def run(self) -> None:
        DBOS.start_workflow(nightly, self.day)


async def serve() -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, start, "today")
    await asyncio.to_thread(DBOS.start_workflow, nightly, "x")


def main() -> None:
    DBOS.launch()
    scheduler = BackgroundScheduler()
    scheduler.add_job(start, "interval", minutes=5, args=["today"])
    scheduler.start()
    Poller("today").start()
    atexit.register(DBOS.destroy)
    asyncio.run(serve())


if __name__ == "__main__":
    main()
