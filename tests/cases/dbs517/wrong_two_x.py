# dbos-version: >=2,<3
"""The transactions of dbos 2."""

import requests
from dbos import DBOS


@DBOS.transaction()
def pay(order: str) -> None:
    requests.post("https://pay.example.com")  # DBS517
