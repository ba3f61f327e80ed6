"""The workflows of the shop."""

from dbos import DBOS
from services import Users

users = Users()


@DBOS.workflow()
def welcome(user: str) -> None:
    print(user)


@DBOS.step()
def register(name: str) -> str:
    return users.create(name)  # DBS201: start_workflow


@DBOS.workflow()
def sign_up(name: str) -> str:
    return register(name)
