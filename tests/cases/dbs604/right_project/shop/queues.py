from dbos import DBOS


def register() -> None:
    DBOS.register_queue("bills", partition_concurrency=2)
    DBOS.register_queue("mails")
