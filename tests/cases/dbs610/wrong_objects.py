# dbos-version: >=2.6,<3
"""Queue objects of dbos 2 have different names."""

from dbos import Queue

first = Queue("mail")
second = Queue("mail")  # DBS610: dbos raises an Exception for the second
third = Queue("mail", concurrency=3)  # DBS610: (line 6)


class Queues:
    sms = Queue("sms")


other = Queue("sms", 3)  # DBS610
