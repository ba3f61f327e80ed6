"""Names of one's own."""

import os

from dbos import DBOS

PREFIX = os.environ["PREFIX"]


def register(name: str = "_dbos_mail") -> None:
    DBOS.register_queue("dbos_mail")
    DBOS.register_queue("mail_dbos_")
    DBOS.register_queue("_mail")
    DBOS.register_queue(f"{PREFIX}_dbos_")
    DBOS.register_queue(name)
    DBOS.list_queued_workflows(queue_name="_dbos_internal_queue")
    DBOS.retrieve_queue("_dbos_internal_queue")
