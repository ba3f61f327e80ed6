"""What is done with the sessions that others open."""

from database import open_session
from sqlalchemy import text
from sqlalchemy.orm import Session


def count(session: Session, bed: str) -> int:
    return session.execute(text("select count(*) from plants where bed = :bed"), {"bed": bed}).scalar_one()


def remove(session: Session, bed: str) -> None:
    session.execute(text("delete from plants where bed = :bed"), {"bed": bed})


def store(bed: str) -> None:
    with open_session() as session:
        session.execute(text("insert into beds values (:bed)"), {"bed": bed})
