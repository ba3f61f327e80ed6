"""How it is done: in memory, or in steps."""

import requests
from dbos import DBOS
from ports import Carrier, Job


class MemoryMailer:
    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, to: str, text: str) -> None:
        self.sent.append(f"{to}: {text}")


class Post(Carrier):
    @DBOS.step()
    def book(self, order: str) -> str:
        return requests.post(f"https://post.example/{order}").text


class Import(Job):
    def work(self, order: str) -> str:
        return load(order)


@DBOS.step()
def load(order: str) -> str:
    return requests.get(f"https://shop.example/{order}").text


class Unrelated:
    def write(self, to: str) -> None:
        requests.post(f"https://other.example/{to}")

    def books(self, order: str) -> str:
        return requests.get(f"https://other.example/{order}").text
