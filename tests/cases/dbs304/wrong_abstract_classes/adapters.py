"""How it is done."""

import requests
from ports import Carrier, Job


class PostMailer:
    def send(self, to: str, text: str) -> None:
        requests.post("https://mail.example", json={"to": to, "text": text})


class Post(Carrier):
    def book(self, order: str) -> str:
        return requests.post(f"https://post.example/{order}").text


class Import(Job):
    def work(self, order: str) -> str:
        return requests.get(f"https://shop.example/{order}").text


class Unrelated:
    def write(self, to: str) -> None:
        requests.post(f"https://other.example/{to}")
