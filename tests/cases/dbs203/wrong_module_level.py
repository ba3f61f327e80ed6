"""Operations of a workflow at module level, where no workflow runs."""

import os

from dbos import DBOS

DBOS(config={"name": "poller", "system_database_url": os.environ["POLLER_DB"]})

GREETING = DBOS.recv("greeting")  # DBS203

DBOS.sleep(5)  # DBS203

if DBOS.patch("v2"):  # DBS203
    LIMIT = 10
else:
    LIMIT = 5

DBOS.deprecate_patch("v1")  # DBS203

for number in range(3):
    DBOS.set_event("start", number)  # DBS203

try:
    DBOS.write_stream("log", "starting")  # DBS203
    DBOS.close_stream("log")  # DBS203
except Exception:
    LIMIT = 0

reservation = DBOS.reserve_step()  # DBS203


class Settings:
    new_prices = DBOS.patch("new-prices")  # DBS203


# A default value is computed when the module is read.
def price(item: str, new: bool = DBOS.patch("prices")) -> int:  # DBS203
    return len(item) if new else 1


def warm_up() -> None:
    DBOS.sleep(1)  # DBS203: warm_up


warm_up()


def table_of_flags() -> dict:
    return {name: DBOS.patch(name) for name in ("a", "b")}  # DBS203


FLAGS = table_of_flags()
