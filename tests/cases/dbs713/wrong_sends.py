"""Messages from outside a workflow, without a key."""

# enable: DBS713

import dbos
from dbos import DBOS, DBOSClient
from fastapi import FastAPI

app = FastAPI()


@app.post("/paid/{order}")
def paid(order: str, event: str) -> None:
    DBOS.send(order, event)  # DBS713: `DBOS.send` outside a workflow
    dbos.DBOS.send(order, event, "payment")  # DBS713
    DBOS.send(order, event, topic="payment", idempotency_key=None)  # DBS713


@app.post("/async/{order}")
async def paid_async(order: str, event: str) -> None:
    await DBOS.send_async(order, event, topic="payment")  # DBS713: an `idempotency_key` that both tries share


def tell(order: str) -> None:
    DBOS.send(order, "told")  # DBS713: reached from HTTP handler `paid_by_helper` through `tell`


@app.post("/helper/{order}")
def paid_by_helper(order: str) -> None:
    tell(order)


def by_client(client: DBOSClient, order: str) -> None:
    client.send(order, "paid", "payment")  # DBS713: `client.send`


async def by_client_async(client: DBOSClient, order: str) -> None:
    await client.send_async(order, "paid")  # DBS713


if __name__ == "__main__":
    DBOS.launch()
    DBOS.send("order", "begin")  # DBS713
