# enable: DBS390
"""What is known to be wrong has its own code; only the rest is unresolved."""

import os
import time

from slugify import slugify

from dbos import DBOS


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def sell(order: str) -> str:
    carrier = os.getenv("CARRIER", "post")  # DBS307
    time.sleep(5)  # DBS308
    return ship(slugify(f"{order} by {carrier}"))  # DBS390
