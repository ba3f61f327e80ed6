"""Functions that are only handed on, and run elsewhere."""

import asyncio
import functools
import signal
import threading
from concurrent.futures import ThreadPoolExecutor

from apscheduler.schedulers.background import BackgroundScheduler

from dbos import DBOS

scheduler = BackgroundScheduler()
pool = ThreadPoolExecutor(2)


def sweep() -> None:
    for status in DBOS.list_workflows(status="PENDING"):
        DBOS.cancel_workflow(status.workflow_id)


async def lifespan(app) -> None:
    def stop(*_args) -> None:
        DBOS.destroy()

    def nightly() -> None:
        DBOS.delete_workflows(["a"])

    DBOS.launch()
    signal.signal(signal.SIGTERM, stop)
    scheduler.add_job(sweep, "interval", minutes=5)
    scheduler.add_job(nightly, "cron", hour=3)
    app.on_event("shutdown")(nightly)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, sweep)
    await loop.run_in_executor(None, functools.partial(DBOS.cancel_workflow, "w"))
    threading.Thread(target=sweep, daemon=True).start()
    await asyncio.to_thread(sweep)
    app.jobs = {"sweep": sweep, "nightly": nightly}
    app.register(lambda: DBOS.cancel_workflow("w"))
