"""Only steps take the pauses of the other file that are not durable."""

from dbos import DBOS
from pauses import give_way, pause, pause_durably


@DBOS.step()
def mail(user: str) -> str:
    pause()
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    return user


@DBOS.workflow()
def remind(user: str) -> str:
    pause_durably()
    DBOS.run_step({"name": "pause"}, pause)
    return mail(user)


@DBOS.workflow()
async def remind_soon(user: str) -> str:
    await give_way()
    return await mail_soon(user)
