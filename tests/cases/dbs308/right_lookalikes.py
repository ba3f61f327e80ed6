"""Other things that are called sleep, wait or retry."""

import functools
from dataclasses import dataclass
from typing import Callable

from dbos import DBOS


@DBOS.step()
def mail(user: str) -> str:
    return user


@dataclass
class Computer:
    asleep: bool = False

    def sleep(self, seconds: float = 0) -> None:
        self.asleep = True

    def wait(self, timeout: float) -> bool:
        return self.asleep


class time:
    @staticmethod
    def sleep(seconds: float) -> None:
        DBOS.sleep(seconds)


def sleep(seconds: float) -> str:
    return f"{seconds} s"


def retry(attempts: int) -> Callable:
    def decorate(function: Callable) -> Callable:
        @functools.wraps(function)
        def wrapper(user: str) -> str:
            for _ in range(attempts - 1):
                try:
                    return function(user)
                except ConnectionError:
                    DBOS.sleep(5)
            return function(user)

        return wrapper

    return decorate


@retry(3)
def mail_stubbornly(user: str) -> str:
    return mail(user)


@DBOS.workflow()
def by_object(user: str) -> str:
    computer = Computer()
    computer.sleep(60)
    if computer.wait(60):
        return mail(user)
    return user


@DBOS.workflow()
def by_own_class(user: str) -> str:
    time.sleep(60)
    return mail(user)


@DBOS.workflow()
def by_own_function(user: str) -> str:
    return mail(user + sleep(60))


@DBOS.workflow()
def by_own_retry(user: str) -> str:
    return mail_stubbornly(user)


@DBOS.workflow()
def by_durable_loop(user: str) -> str:
    for attempt in range(5):
        try:
            return mail(user)
        except ConnectionError:
            DBOS.sleep(2**attempt)
    raise ConnectionError(user)
