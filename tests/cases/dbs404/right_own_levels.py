"""A level that the project adds to logging."""

import logging

from dbos import DBOS

logging.addLevelName(5, "TRACE")
DBOS(config={"name": "shop", "log_level": "TRACE"})
