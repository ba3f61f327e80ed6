"""Parcels and mails, each with a queue."""

from dbos import DBOS, Queue, SetEnqueueOptions

parcels = Queue("parcels", priority_enabled=True)
mails = Queue("mails", concurrency=2)


@DBOS.step()
def post(what: str, address: str) -> str:
    print(f"  {what} to {address}")
    return f"{what} to {address}"


@DBOS.workflow()
def pack(title: str, copies: int, address: str) -> str:
    return post(f"{copies} x {title}", address)


@DBOS.workflow()
def confirm(title: str, address: str) -> str:
    return post(f"mail about {title}", address)


def dispatch(title: str, copies: int, address: str) -> list[str]:
    """Send parcel and mail; large parcels first."""
    with SetEnqueueOptions(priority=1 if copies > 1 else 2):
        parcel = parcels.enqueue(pack, title, copies, address)
    mail = mails.enqueue(confirm, title, address)
    return [parcel.get_result(), mail.get_result()]
