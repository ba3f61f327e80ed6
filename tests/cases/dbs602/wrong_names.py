"""Names that are dbos's own."""

from dbos import DBOS, DBOSClient

PREFIX = "_dbos_"
NAME = PREFIX + "post"


class Names:
    SMS = "_dbos_sms"


def register(client: DBOSClient) -> None:
    DBOS.register_queue("_dbos_mail")  # DBS602: raises ValueError; choose
    DBOS.register_queue(NAME, worker_concurrency=1)  # DBS602: `_dbos_post`
    DBOS.register_queue(name=Names.SMS)  # DBS602
    client.register_queue("_dbos_internal_queue")  # DBS602
    DBOS.register_queue("", worker_concurrency=1)  # DBS602: this queue has no name


async def register_async() -> None:
    await DBOS.register_queue_async("_dbos_fax")  # DBS602
