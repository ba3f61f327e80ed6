"""`await` on a synchronous step, transaction or workflow, outside of workflows."""

import contextlib

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///library.sqlite")


@DBOS.step()
def lend(book: str) -> str:
    return book


@DBOS.workflow()
def order(book: str) -> int:
    return len(book)


@ds.transaction
def save(book: str) -> None:
    ds.sql_session().add(book)


async def statement(book: str) -> None:
    await lend(book)  # DBS107: lend
    await order(book)  # DBS107: order
    await save(book)  # DBS107: save


async def assigned(book: str) -> str:
    lent = await lend(book)  # DBS107
    return lent


async def returned(book: str) -> str:
    return await lend(book)  # DBS107


async def in_list(books: list[str]) -> list[str]:
    return [await lend(book) for book in books]  # DBS107


async def in_dict(books: list[str]) -> dict[str, str]:
    return {book: await lend(book) for book in books}  # DBS107


async def in_loop(books: list[str]) -> None:
    for book in books:
        await lend(book)  # DBS107


async def in_loop_header(book: str) -> None:
    for letter in await lend(book):  # DBS107
        print(letter)


async def in_text(book: str) -> str:
    return f"lent {await lend(book)}"  # DBS107


async def in_walrus(book: str) -> None:
    if (lent := await lend(book)) == book:  # DBS107
        print(lent)


async def in_condition(book: str, free: bool) -> str:
    return await lend(book) if free else book  # DBS107


async def in_operator(book: str, free: bool) -> object:
    return free and await lend(book)  # DBS107


async def in_match(book: str) -> None:
    match await lend(book):  # DBS107
        case "":
            print("nothing")
        case _:
            await lend(book)  # DBS107


async def in_try(book: str) -> None:
    try:
        await lend(book)  # DBS107
    except TypeError:
        print("the book is lent all the same")
    finally:
        await order(book)  # DBS107


async def in_with(book: str) -> None:
    with contextlib.nullcontext(await lend(book)) as lent:  # DBS107
        print(lent)


async def in_arguments(book: str) -> None:
    print(await lend(book), await order(book))  # DBS107 DBS107


async def in_chain(book: str) -> str:
    return (await lend(book)).upper()  # DBS107


async def in_parentheses(book: str) -> None:
    await (lend(book))  # DBS107


async def in_yield(books: list[str]):
    for book in books:
        yield await lend(book)  # DBS107


async def over_lines(book: str) -> None:
    await lend(  # DBS107
        book,
    )


async def nested(book: str) -> None:
    async def inner() -> None:
        await lend(book)  # DBS107

    await inner()


@DBOS.step()
async def in_step(book: str) -> str:
    return await lend(book)  # DBS107


async def run_tx_step(book: str) -> None:
    await ds.run_tx_step(None, print_row, book)  # DBS107


def print_row(book: str) -> None:
    print(ds.sql_session(), book)
