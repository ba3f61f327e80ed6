"""SQLAlchemy 1.x runs statements on the engine itself."""

from dbos import DBOS
from sqlalchemy import create_engine

engine = create_engine("sqlite:///shelves.sqlite")


@DBOS.step()
def weigh(shelf: str) -> int:
    return engine.execute("select weight from shelves where name = ?", shelf).scalar()


@DBOS.workflow()
def paint(shelf: str) -> int:
    engine.execute("update shelves set colour = 'red' where name = ?", shelf)  # DBS306
    return weigh(shelf)
