"""Opens sessions."""

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///garden.sqlite")


def open_session() -> Session:
    return Session(engine)
