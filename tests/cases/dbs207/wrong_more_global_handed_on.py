"""The workflow hands on to another step what a step has put into a global."""

from dbos import DBOS

token = ""


@DBOS.step()
def login(user: str) -> None:
    global token
    token = user.upper()  # DBS207: token


@DBOS.step()
def pay(amount: float, token: str) -> str:
    return f"{amount} {token}"


@DBOS.workflow()
def run(user: str) -> str:
    login(user)
    return pay(1.0, token)
