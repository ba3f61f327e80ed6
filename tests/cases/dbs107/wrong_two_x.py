# dbos-version: >=2.11,<3
"""Transactions of the second major version cannot be awaited."""

from dbos import DBOS, Queue

books = Queue("books")


@DBOS.transaction()
def save(book: str) -> str:
    DBOS.sql_session.execute(book)
    return book


@DBOS.workflow()
def order(book: str) -> str:
    return save(book)


async def plain(book: str) -> None:
    await save(book)  # DBS107
    await order(book)  # DBS107
    await DBOS.start_workflow(order, book)  # DBS107
    await books.enqueue(order, book)  # DBS107
