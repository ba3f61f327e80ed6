"""Before dbos 2.14 `DBOS.send` had no key."""

# enable: DBS713
# dbos-version: <2.14

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@app.post("/paid/{order}")
def paid(order: str, event: str) -> None:
    DBOS.send(order, event)
