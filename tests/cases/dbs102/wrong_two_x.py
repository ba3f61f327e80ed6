# dbos-version: >=2.11,<3
"""Queues are objects of the module in the second major version."""

from dbos import DBOS, Debouncer, Queue

images = Queue("images", concurrency=4)


class Queues:
    mail = Queue("mail")


@DBOS.transaction()
def save(image: str) -> None:
    DBOS.sql_session.execute(image)


@DBOS.workflow()
def resize(image: str) -> str:
    save(image)
    return image


@DBOS.workflow()
async def describe(image: str) -> str:
    return image


later = Debouncer.create(resize, queue=images)


async def upload(image: str) -> None:
    images.enqueue(resize, image)  # DBS102: enqueue_async
    images.enqueue(describe, image)  # DBS102: enqueue_async
    Queues.mail.enqueue(describe, image)  # DBS102


async def upload_all(names: list[str]) -> list:
    put = images.enqueue
    return [put(resize, name) for name in names]  # DBS102


async def edit(image: str) -> None:
    later.debounce(image, 5, image)  # DBS102


async def start(image: str) -> None:
    DBOS.start_workflow(describe, image)  # DBS102
