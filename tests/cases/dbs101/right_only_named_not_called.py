"""A function that is defined, stored or handed on does not run here."""

import asyncio
import atexit
import threading

from dbos import DBOS


def tell(desk: str) -> None:
    DBOS.send(desk, "hello")


async def make_callback(desk: str):
    def callback() -> None:
        DBOS.send(desk, "called back")

    return callback


async def make_lambda(desk: str):
    return lambda: DBOS.get_event(desk, "state")


async def store(registry: dict, desk: str) -> None:
    registry["tell"] = tell
    registry["stop"] = DBOS.cancel_workflow
    registry["later"] = lambda: DBOS.cancel_workflow(desk)


async def at_exit(desk: str) -> None:
    atexit.register(tell, desk)
    atexit.register(lambda: DBOS.send(desk, "bye"))


async def hand_over(scheduler, desk: str) -> None:
    scheduler.add_job(tell, args=[desk])
    scheduler.add_job(lambda: DBOS.send(desk, "later"))


async def start_thread(desk: str) -> None:
    thread = threading.Thread(target=tell, args=(desk,))
    thread.start()
    await asyncio.to_thread(thread.join)


async def make_class(desk: str) -> type:
    class Teller:
        def tell(self) -> None:
            DBOS.send(desk, "hello")

    return Teller


async def only_names() -> list:
    return [DBOS.sleep, DBOS.send, tell]


def build_worker(desk: str):
    async def worker() -> None:
        await DBOS.send_async(desk, "hello")

    def stopper() -> None:
        DBOS.cancel_workflow(desk)

    return worker, stopper
