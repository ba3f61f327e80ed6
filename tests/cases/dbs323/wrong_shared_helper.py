"""A helper of two workflows, of which only one takes a checkpoint."""

import requests
from dbos import DBOS

URL = "https://shop.example"


@DBOS.step()
def store(text: str) -> str:
    return text


def price(item: str) -> str:
    return requests.get(f"{URL}/{item}").text  # DBS304


@DBOS.workflow()
def look(item: str) -> str:  # DBS323
    return price(item)


@DBOS.workflow()
def order(item: str) -> str:
    return store(price(item))
