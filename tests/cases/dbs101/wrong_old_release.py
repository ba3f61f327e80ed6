# dbos-version: >=2.0,<2.9
"""Before the refusal came, the same calls blocked the loop instead."""

from dbos import DBOS


def tell(user: str, text: str) -> None:
    DBOS.send(user, text)  # DBS101: block


@DBOS.workflow()
async def remind(user: str) -> None:
    DBOS.sleep(60)  # DBS101: block
    DBOS.set_event("reminded", user)  # DBS101: block
    DBOS.recv("answer", timeout_seconds=60)  # DBS101: block


async def look(user: str) -> object:
    tell(user, "somebody looks")
    print(DBOS.list_workflows(user=user))  # DBS101: block
    return DBOS.get_event(user, "reminded")  # DBS101: block


async def stop(user: str) -> None:
    DBOS.cancel_workflow(user)  # DBS101: block


@DBOS.transaction()
def save(user: str) -> None:
    DBOS.sql_session.execute(user)


async def save_and_tell(user: str) -> None:
    save(user)
    DBOS.retrieve_workflow(user)  # DBS101: block
