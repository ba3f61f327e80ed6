"""Names that begin with the reserved prefix, whatever comes behind."""

from dbos import DBOS


async def register(tenant: str) -> None:
    await DBOS.register_queue_async(f"_dbos_{tenant}")  # DBS602
    await DBOS.register_queue_async("_dbos_" + tenant + "_mail")  # DBS602
    await DBOS.register_queue_async(f"{tenant}_dbos_")
    await DBOS.register_queue_async("mail_dbos_" + tenant)
