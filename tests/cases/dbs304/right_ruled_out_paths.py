"""The arguments of the workflow's calls keep the helper away from the network."""

import requests
from dbos import DBOS

URL = "https://rates.example"


@DBOS.step()
def store(text: str) -> str:
    return text


@DBOS.step()
def load_rate(currency: str) -> float:
    return requests.get(f"{URL}/{currency}").json()["rate"]


def rate(currency: str, live: bool = False) -> float:
    if not live:
        return 1.0
    return requests.get(f"{URL}/{currency}").json()["rate"]


@DBOS.workflow()
def with_default(currency: str) -> str:
    return store(str(rate(currency)))


@DBOS.workflow()
def with_false(currency: str) -> str:
    return store(str(rate(currency, live=False)))


def converted(amount: float, factor: float | None = None) -> float:
    if factor is None:
        factor = requests.get(f"{URL}/EUR").json()["rate"]
    return amount * factor


@DBOS.workflow()
def with_value(amount: float) -> str:
    return store(str(converted(amount, 1.5)))


def notify(text: str, channel: str = "log") -> None:
    if channel == "web":
        requests.post(f"{URL}/notes", data=text)
    else:
        DBOS.logger.info(text)


@DBOS.workflow()
def with_text(text: str) -> str:
    notify(text)
    notify(text, channel="log")
    return store(text)


class Source:
    def text(self) -> str:
        return "fixed"


class HttpSource(Source):
    def text(self) -> str:
        return requests.get(URL).text


@DBOS.workflow()
def with_other_class(currency: str) -> str:
    return store(Source().text() + currency)


def refresh() -> str:
    return requests.get(URL).text


@DBOS.workflow()
def only_named(currency: str) -> str:
    wanted = refresh if currency == "EUR" else load_rate
    return store(wanted.__name__)
