# dbos-version: >=2.20,<3
"""dbos 2 listens to objects as well."""

from dbos import DBOS, Queue

mail = Queue("mail")
DBOS.listen_queues([mail, "sms"])
