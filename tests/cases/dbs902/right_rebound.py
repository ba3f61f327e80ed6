"""The name is bound anew before it is called."""

from dbos import Queue


def declared(name: str) -> str:
    return name


Queue = declared

mails = Queue("mails")
