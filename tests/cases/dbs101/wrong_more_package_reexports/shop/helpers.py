from . import get_dbos


def announce(text: str) -> None:
    get_dbos().send("desk", text)
