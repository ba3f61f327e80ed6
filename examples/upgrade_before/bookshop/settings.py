"""How the bookshop runs DBOS."""

import os

from dbos import DBOSConfig

DATABASE = os.environ.get("BOOKSHOP_DATABASE", "sqlite:///bookshop.sqlite")

config: DBOSConfig = {
    "name": "bookshop",
    "application_database_url": DATABASE,
    "run_admin_server": False,
}
