# dbos-version: <2
"""dbos 1: nothing is refused, everything waits."""

from dbos import DBOS, Queue

queue = Queue("mails")


@DBOS.step()
async def mail(name: str) -> str:
    return name


@DBOS.communicator()  # DBS909: use `DBOS.step`
def old_step(name: str) -> str:
    return name


@DBOS.workflow()
async def order(name: str) -> str:
    DBOS.sleep(3)  # DBS101: blocks the event loop
    queue.enqueue(order, name)  # DBS102
    mail(name)  # DBS104
    return old_step(name)  # DBS105
