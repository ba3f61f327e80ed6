"""Registered inside of set-up functions."""

from dbos import DBOS


def register_steps() -> dict:
    @DBOS.step()
    def wait_for_payment(order: str) -> str:
        return DBOS.recv(order)  # DBS202

    return {"payment": wait_for_payment}


def create_app(name: str):
    dbos = DBOS(config={"name": name, "system_database_url": "sqlite:///app.sqlite"})

    @dbos.step()
    def wait_for_delivery(order: str) -> str:
        return dbos.recv(order)  # DBS202

    @dbos.workflow()
    def handle(order: str) -> str:
        return f"{wait_for_delivery(order)}{dbos.recv(order)}"

    return handle


class Worker:
    def __init__(self, topic: str) -> None:
        self.topic = topic

        @DBOS.step(name=f"wait-{topic}")
        def wait() -> str:
            return DBOS.recv(topic)  # DBS202

        self.wait = wait


def make_step(topic: str):
    step = DBOS.step(name=topic)

    @step
    def wait() -> str:
        return DBOS.recv(topic)  # DBS202

    return wait


wait_for_news = make_step("news")
