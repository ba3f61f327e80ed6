"""Queues that other files take: this file alone cannot mend them."""

from dbos import DBOS, Queue

mails = Queue("mails")  # DBS902
refunds = Queue("refunds")  # DBS902
parcels = Queue("parcels")  # DBS902
orders = Queue("orders")  # DBS902


@DBOS.workflow()
def send(user: str) -> str:
    return user


def send_all(users: list[str]) -> None:
    for user in users:
        mails.enqueue(send, user)
        refunds.enqueue(send, user)
        parcels.enqueue(send, user)
        orders.enqueue(send, user)


if __name__ == "__main__":
    DBOS(config={"name": "mails", "system_database_url": "sqlite:///mails.sqlite"})
    DBOS.launch()
    send_all(["a"])
