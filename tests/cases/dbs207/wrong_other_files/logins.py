import memory
from dbos import DBOS
from memory import keep, keep_latest, tokens


@DBOS.step()
def log_in(user: str) -> None:
    keep(user, user[::-1])  # DBS207: memory.py:6


@DBOS.step()
def log_in_directly(user: str) -> None:
    tokens[user] = user[::-1]  # DBS207
    memory.latest = user  # DBS207


def remember(user: str) -> None:
    keep_latest(user)  # DBS207: memory.py:11


@DBOS.step()
def log_in_last(user: str) -> None:
    remember(user)


@DBOS.workflow()
def session(user: str) -> str:
    log_in(user)
    log_in_directly(user)
    log_in_last(user)
    return tokens[user] + memory.latest
