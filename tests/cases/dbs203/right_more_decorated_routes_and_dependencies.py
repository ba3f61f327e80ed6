"""Routes that are workflows, also through a decorator and a router of the project."""

from dbos import DBOS
from fastapi import FastAPI
from flask import Flask

app = FastAPI()
flask_app = Flask(__name__)


@app.post("/checkout/{order}")
@DBOS.workflow()
def checkout(order: str) -> str:
    DBOS.set_event("order", order)
    DBOS.sleep(1)
    return order


@flask_app.route("/buy/<order>")
@DBOS.workflow()
def buy(order: str) -> str:
    DBOS.sleep(1)
    return announce(order)


def announce(order: str) -> str:
    DBOS.write_stream("orders", order)
    return order


app.get("/announce/{order}")(DBOS.workflow()(announce))
