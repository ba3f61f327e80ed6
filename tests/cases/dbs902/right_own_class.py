"""A queue of the project, beside dbos."""

from dbos import DBOS


class Queue:
    def __init__(self, name: str, concurrency: int = 1) -> None:
        self.name = name
        self.concurrency = concurrency

    def enqueue(self, function, *args) -> object:
        return DBOS.enqueue_workflow(self.name, function, *args)


@DBOS.workflow()
def send(user: str) -> str:
    return user


mails = Queue("mails", concurrency=5)


def send_later(user: str) -> object:
    return mails.enqueue(send, user)
