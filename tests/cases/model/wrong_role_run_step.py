"""Whatever is handed to run_step is a step."""

import functools

from dbos import DBOS


def wait_for(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_named(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_partly(topic: str, timeout: float) -> str:
    return DBOS.recv(topic, timeout_seconds=timeout)  # DBS202


async def wait_async(topic: str) -> str:
    return await DBOS.recv_async(topic)  # DBS202


def wait_reserved(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_in_lambda(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_plainly(topic: str) -> str:
    return DBOS.recv(topic)


class Inbox:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


@DBOS.workflow()
def collect(order: str) -> None:
    DBOS.run_step(None, wait_for, order)
    DBOS.run_step({"name": "wait"}, wait_named, topic=order)
    DBOS.run_step(None, functools.partial(wait_partly, timeout=5), order)
    DBOS.run_step(None, lambda: DBOS.recv(order))  # DBS202
    DBOS.run_step(None, lambda: wait_in_lambda(order))
    DBOS.run_step(None, Inbox().wait, order)
    DBOS.reserve_step().run(None, wait_reserved, order)

    def wait_here() -> str:
        return DBOS.recv(order)  # DBS202

    DBOS.run_step({"name": "here"}, wait_here)
    wait_plainly(order)


@DBOS.workflow()
async def collect_async(order: str) -> None:
    await DBOS.run_step_async(None, wait_async, order)
