"""Imported before the launch, and run again after it."""

from dbos import DBOS
from runtime import is_launched

if DBOS is not None and is_launched():
    DBOS.register_queue("mails")
