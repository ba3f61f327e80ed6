# dbos-version: >=2,<3
"""Queue objects of dbos 2 cannot be changed."""

from dbos import Queue

mail = Queue("mail")
mail.worker_concurrency = 5  # DBS612: (dbos 2.20 on); give `worker_concurrency` to `Queue(...)`
