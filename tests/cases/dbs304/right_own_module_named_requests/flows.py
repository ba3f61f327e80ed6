"""The project has a module with the name of a library."""

import requests
from dbos import DBOS
from requests import get


@DBOS.step()
def store(text: str) -> str:
    return text


@DBOS.workflow()
def keep(number: int) -> str:
    store(get(number))
    return store(requests.post(requests.get(number)))
