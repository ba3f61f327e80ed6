"""Owns the DBOS object."""

import os

from dbos import DBOS


class Runtime:
    INSTANCE = DBOS(
        config={"name": "drone", "system_database_url": os.environ["DRONE_DB"]}
    )


HOLDER = Runtime()
engine = Runtime.INSTANCE
