from dbos import DBOS

BILLS = "bills"


def register() -> None:
    DBOS.register_queue(BILLS, partition_concurrency=2)
    DBOS.register_queue("mails")
