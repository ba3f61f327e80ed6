"""The books in store."""

import sqlalchemy as sa
from dbos import DBOS

from bookshop.settings import DATABASE

metadata = sa.MetaData()
books = sa.Table(
    "books",
    metadata,
    sa.Column("title", sa.String, primary_key=True),
    sa.Column("copies", sa.Integer, nullable=False),
)


def open_store(stock: dict[str, int]) -> None:
    """Make the table, with these books, when the shop opens for the first time."""
    engine = sa.create_engine(DATABASE)
    metadata.create_all(engine)
    with engine.begin() as connection:
        if connection.execute(books.select()).first() is None:
            connection.execute(books.insert(), [{"title": t, "copies": c} for t, c in stock.items()])
    engine.dispose()


@DBOS.transaction()
def take(title: str, copies: int) -> bool:
    """Take copies off the shelf, if there are enough."""
    enough = (books.c.title == title) & (books.c.copies >= copies)
    taken = DBOS.sql_session.execute(
        books.update().where(enough).values(copies=books.c.copies - copies).returning(books.c.title)
    )
    return taken.first() is not None


@DBOS.transaction()
def count() -> dict[str, int]:
    """How many copies there are of each book."""
    session = DBOS.sql_session
    return {row.title: row.copies for row in session.execute(books.select().order_by(books.c.title))}
