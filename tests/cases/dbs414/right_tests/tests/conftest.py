"""Tests look behind the scenes."""

import dbos._sys_db
import pytest
from dbos import DBOS, _utils
from dbos._schemas.system_database import SystemSchema


@pytest.fixture()
def tables() -> list[object]:
    return [SystemSchema, dbos._sys_db, _utils, DBOS]
