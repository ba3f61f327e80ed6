# dbos-version: >=2.20,<3
"""dbos 2 reserves nothing."""

from dbos import DBOS, Queue

mail = Queue("_dbos_mail")


def register() -> None:
    DBOS.register_queue("_dbos_sms")
