"""The object of the constructor, under another name."""

import dbos as durable
from fastapi import FastAPI

app = FastAPI()
shop = durable.DBOS(config={"name": "shop"})


@app.get("/orders")
def orders() -> list[str]:
    return []


with open("orders.txt") as file:
    shop.launch()  # DBS401
    print(file.read())
