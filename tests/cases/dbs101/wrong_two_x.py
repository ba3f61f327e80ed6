# dbos-version: >=2.11,<3
"""The second major version refuses as the third one does."""

from dbos import DBOS, Queue

mail = Queue("mail")


@DBOS.transaction()
def save(user: str) -> None:
    DBOS.sql_session.execute(user)


@DBOS.step()
def count(user: str) -> int:
    return len(user)


@DBOS.workflow()
def greet(user: str) -> int:
    save(user)
    return count(user)


@DBOS.workflow()
async def remind(user: str) -> None:
    DBOS.sleep(60)  # DBS101: sleep_async
    DBOS.run_step(None, len, user)  # DBS101: run_step_async


def greet_all(users: list[str]) -> list:
    return [mail.enqueue(greet, user).get_result() for user in users]


async def status_of(user: str) -> object:
    handle = DBOS.start_workflow(greet, user)
    return handle.get_status()  # DBS101


async def stop(user: str) -> None:
    DBOS.cancel_workflow(user)  # DBS101
