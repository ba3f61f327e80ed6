"""Queues that are registered when the module is imported."""

from dbos import DBOS

mails = DBOS.register_queue("mails")
