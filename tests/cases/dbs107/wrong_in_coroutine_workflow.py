"""In a coroutine workflow too, `await` is the one mistake that is named."""

from dbos import DBOS


@DBOS.step()
def lend(book: str) -> str:
    return book


@DBOS.workflow()
def order(book: str) -> str:
    return book


@DBOS.workflow()
async def visit(book: str) -> str:
    await lend(book)  # DBS107
    return await order(book)  # DBS107
