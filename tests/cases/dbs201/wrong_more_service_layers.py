"""A step that reaches a start through two services."""

from dbos import DBOS


@DBOS.workflow()
def welcome(user: str) -> None:
    print(user)


class Notifications:
    def greet(self, user: str) -> None:
        DBOS.enqueue_workflow("mail", welcome, user)  # DBS201: enqueue


class Users:
    def __init__(self, notifications: Notifications) -> None:
        self._notifications = notifications

    def create(self, name: str) -> str:
        self._notifications.greet(name)
        return name


users = Users(Notifications())


@DBOS.step()
def register(name: str) -> str:
    return users.create(name)


@DBOS.workflow()
def sign_up(name: str) -> str:
    return register(name)
