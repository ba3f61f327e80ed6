import uvicorn
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
DBOS(config={"name": "shop"})


class Order:  # DBS520
    def __init__(self, number: int) -> None:
        self.number = number


@DBOS.workflow()
def bill(order: Order) -> None: ...


if "__main__" == __name__:
    DBOS.launch()
    uvicorn.run(app, host="0.0.0.0", port=8000)
