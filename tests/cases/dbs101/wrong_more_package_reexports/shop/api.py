from fastapi import FastAPI

from shop import flows
from shop.flows import checkout
from shop.runtime import get_dbos

app = FastAPI()


@app.post("/checkout")
async def post(order: str) -> dict:
    checkout(order)  # DBS104
    flows.checkout(order)  # DBS104
    get_dbos().start_workflow(checkout, order)  # DBS102
    return {}
