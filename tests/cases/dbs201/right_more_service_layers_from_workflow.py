"""The same services, reached from the workflow and from a route."""

from dbos import DBOS
from fastapi import Depends, FastAPI

app = FastAPI()


@DBOS.workflow()
def welcome(user: str) -> None:
    print(user)


class Notifications:
    def greet(self, user: str) -> None:
        DBOS.start_workflow(welcome, user)


class Users:
    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def create(self, name: str) -> str:
        self._notifications.greet(name)
        return self.store(name)

    @DBOS.step()
    def store(self, name: str) -> str:
        return name


def users() -> Users:
    return Users(Notifications())


@DBOS.workflow()
def sign_up(name: str) -> str:
    return users().create(name)


@app.post("/users/{name}")
def create(name: str, service: Users = Depends(users)) -> str:
    return service.create(name)
