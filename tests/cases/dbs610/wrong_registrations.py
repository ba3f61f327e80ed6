"""One name, two declarations."""

from dbos import DBOS

MAIL = "mail"


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("mail", worker_concurrency=1)
    DBOS.register_queue(MAIL, worker_concurrency=10)  # DBS610: (line 10), and this one overwrites
    register_more()
    register_others()


def register_more() -> None:
    DBOS.register_queue("sms")


def register_others() -> None:
    DBOS.register_queue("sms", limiter={"limit": 1, "period": 1})  # DBS610: (line 17)


async def start() -> None:
    await DBOS.register_queue_async("jobs", global_concurrency=1)
    await DBOS.register_queue_async("jobs", global_concurrency=2)  # DBS610
