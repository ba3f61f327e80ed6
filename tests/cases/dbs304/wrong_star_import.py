"""The functions of a library under names that a star import brings."""

from dbos import *
from requests import *


@DBOS.step()
def store(text: str) -> int:
    return len(text)


@DBOS.workflow()
def mirror(url: str) -> int:
    return store(get(url).text)  # DBS304
