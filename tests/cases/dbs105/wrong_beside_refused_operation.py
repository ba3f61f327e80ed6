"""Two mistakes: the step holds the loop, and what it calls refuses the loop."""

from dbos import DBOS


@DBOS.step()
def announce(order: str) -> str:
    DBOS.send(order, "hello")  # DBS101
    return order


@DBOS.workflow()
def pause(order: str) -> str:
    DBOS.sleep(60)  # DBS101
    return order


@DBOS.workflow()
async def buy(order: str) -> str:
    announce(order)  # DBS105
    return pause(order)  # DBS105
