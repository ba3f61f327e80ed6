"""What stands around a queue: comments that are about it go with it, and blank lines are not left behind."""

from dbos import DBOS, Queue

LIMIT = 3

##########
# Queues #
##########

# No more than the mail server takes
# (see its manual)
mails = Queue("mails", concurrency=LIMIT)  # DBS902
# Ours, too.
refunds: Queue = Queue("refunds")  # DBS902

# What follows is about all that is below.

Queue("parcels")  # DBS902


@DBOS.workflow()
def send(user: str) -> str:
    mails.enqueue(send, user)
    refunds.enqueue(send, user)
    return user


if __name__ == "__main__":
    DBOS(config={"name": "mails", "system_database_url": "sqlite:///mails.sqlite"})
    DBOS.launch()
    send("a")
