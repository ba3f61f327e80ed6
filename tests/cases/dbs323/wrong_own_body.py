"""What the body of the workflow does itself keeps its own findings."""

import requests
from dbos import DBOS

URL = "https://shop.example"


def load(order: str) -> dict:
    return requests.get(f"{URL}/{order}").json()


def write(order: str, path: str) -> None:
    with open(path, "w") as file:
        file.write(order)


@DBOS.workflow()
def only_own_body(order: str) -> str:
    return requests.get(f"{URL}/{order}").text  # DBS304


@DBOS.workflow()
def both(order: str) -> str:  # DBS323
    customer = load(order)
    requests.post(f"{URL}/{order}", json=customer)  # DBS304
    return order


@DBOS.workflow()
def both_kinds(order: str, path: str) -> str:  # DBS323
    write(order, path)
    return open(path).name  # DBS305
