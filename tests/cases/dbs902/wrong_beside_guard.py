"""The import is possible everywhere: that it is guarded or tried says nothing about another place."""

from typing import TYPE_CHECKING

import dbos
from dbos import DBOS

if TYPE_CHECKING:
    from dbos import Queue as Annotated

if hasattr(DBOS, "register_queue"):
    pass
else:
    old = None

mails = dbos.Queue("mails")  # DBS902


def use(queue: "Annotated") -> str:
    return queue.name


try:
    invoices = dbos.Queue("invoices")  # DBS902
except ValueError:
    invoices = None
