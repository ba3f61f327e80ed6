"""The project's single place that knows dbos."""

import functools

from dbos import DBOS as DBOS
from dbos import DBOS as _D

config = {"name": "library"}
dbos = DBOS(config=config)
workflow = DBOS.workflow
step = DBOS.step
nap = _D.sleep
tell_office = functools.partial(_D.send, "office")


class Holder:
    INSTANCE = dbos


HOLDER = Holder()


def durable(fn):
    """The project's own decorator."""
    return DBOS.workflow()(fn)
