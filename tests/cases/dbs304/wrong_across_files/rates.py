"""Rates of the bank."""

import requests
from services import http


def rate(currency: str) -> float:
    return requests.get(f"https://rates.example/{currency}").json()["rate"]


def converted(amount: float, currency: str) -> float:
    return amount * rate(currency)


def rounded(amount: float) -> float:
    return round(amount, 2)


def newest() -> str:
    return http.CLIENT.get("/newest").text


class Bank:
    def __init__(self, name: str) -> None:
        self.name = name

    def balance(self, account: str) -> str:
        return http.get_client().get(f"/{self.name}/{account}").text

    @property
    def address(self) -> str:
        return f"https://{self.name}.example"
