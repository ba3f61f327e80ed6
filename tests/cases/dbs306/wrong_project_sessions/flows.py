"""A session is one finding, whatever is done with it; another session is another."""

import plants
from database import open_session
from dbos import DBOS


@DBOS.step()
def note(text: str) -> None:
    print(text)


@DBOS.workflow()
def clear(bed: str) -> None:
    note(bed)
    with open_session() as session, session.begin():  # DBS306: `session.begin`
        plants.count(session, bed)
        plants.remove(session, bed)


@DBOS.workflow()
def clear_and_count(bed: str) -> int:
    note(bed)
    with open_session() as session:
        plants.remove(session, bed)  # DBS306: plants.py
        plants.count(session, bed)
    with open_session() as session:
        return plants.count(session, bed=bed)  # DBS306: plants.py


@DBOS.workflow()
def count_assigned(bed: str) -> int:
    note(bed)
    session = open_session()
    found = plants.count(session, bed)  # DBS306: plants.py
    plants.remove(session, bed)
    return found


@DBOS.workflow()
def store_twice(bed: str) -> None:
    note(bed)
    plants.store(bed)  # DBS306: plants.py
    plants.store(bed)  # DBS306: plants.py
