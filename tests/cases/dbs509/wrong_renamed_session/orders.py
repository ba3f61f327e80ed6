"""A session that has another name here, and is not called."""

import db
from db import ds
from db import session as current
from sqlalchemy import text


@ds.transaction
def save(order: str) -> None:
    current.execute(text("select 1"))  # DBS509: is a method


@ds.transaction
def load(order: str) -> None:
    current().execute(text("select 1"))
    db.session.flush()  # DBS509: call it
