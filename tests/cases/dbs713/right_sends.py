"""Messages with a key, from workflows, or from nobody knows where."""

# enable: DBS713

from typing import Any

from dbos import DBOS, DBOSClient, SendMessage
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def checkout(order: str) -> None:
    DBOS.send(order, "begin")


@DBOS.step()
def step(client: DBOSClient, order: str) -> None:
    DBOS.send(order, "step")
    client.send(order, "step", idempotency_key=f"{order}-step")


def helper(order: str) -> None:
    DBOS.send(order, "helper")


@app.post("/paid/{order}")
def paid(order: str, event: str, options: dict[str, Any], arguments: list[Any]) -> None:
    DBOS.send(order, event, idempotency_key=event)
    DBOS.send(order, event, topic="payment", idempotency_key="payment")
    DBOS.send(order, event, **options)
    DBOS.send(*arguments)
    DBOS.send_bulk([SendMessage(order, event)])
    checkout(order)


def by_client(client: DBOSClient, order: str, event: str) -> None:
    client.send(order, "paid", "payment", event)


class Mail:
    def send(self, to: str, text: str) -> None: ...


@app.post("/mail")
def mail(mail: Mail) -> None:
    mail.send("ann", "hello")
