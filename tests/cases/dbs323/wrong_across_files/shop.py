"""The shop, which is asked over the network."""

import requests

URL = "https://shop.example"


def price(item: str) -> str:
    return requests.get(f"{URL}/{item}").text


def total(items: list[str]) -> int:
    return sum(int(price(item)) for item in items)


def write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)


def rounded(amount: float) -> float:
    return round(amount, 2)
