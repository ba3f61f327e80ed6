# dbos-version: >=2.6,<3
"""Queue objects of dbos up to 2."""

from dbos import Queue

mail = Queue("mail", worker_concurrency=3, concurrency=2)  # DBS601
sms = Queue("sms", 0)  # DBS601: `concurrency=0`
fax = Queue("fax", 5, {"limit": 3})  # DBS601: (dbos >=2.20)
post = Queue("post", limiter={"limit": 0, "period": 1})  # DBS601
post2 = Queue("post2", polling_interval_sec=0)  # DBS601
