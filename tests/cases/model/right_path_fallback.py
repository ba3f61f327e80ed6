"""Branches for the case that dbos is missing are no paths."""

import time

try:
    from dbos import DBOS
except ImportError:
    DBOS = None

HAVE_DBOS = DBOS is not None

if HAVE_DBOS:
    step = DBOS.step
    wait = DBOS.recv
else:

    def step(**options):
        return lambda function: function

    def wait(topic: str) -> None:
        time.sleep(1)


def receive(topic: str) -> str:
    if DBOS is None:
        return ""
    return DBOS.recv(topic)


@step()
def clean(topic: str) -> str:
    return topic.strip()


async def pause() -> None:
    if DBOS is None:
        time.sleep(1)
    else:
        await DBOS.sleep_async(1)
