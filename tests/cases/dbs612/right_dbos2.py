# dbos-version: >=2.6,<2.20
"""Before 2.20 they were plain attributes."""

from dbos import Queue

mail = Queue("mail")
mail.worker_concurrency = 5
