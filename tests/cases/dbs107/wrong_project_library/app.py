"""Two modules away from the definitions."""

import library
from library import DBOS, lend
from library.steps import Shelf


async def serve(book: str) -> None:
    await lend(book)  # DBS107
    await library.lend(book)  # DBS107
    await Shelf().place(book)  # DBS107
    await DBOS.cancel_workflow(book)  # DBS107
    await library.DBOS.cancel_workflow(book)  # DBS107
