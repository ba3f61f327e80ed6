"""Flags and arguments that something changes on the way."""

from dataclasses import dataclass

from dbos import DBOS


class Notifier:
    def __init__(self, enabled: bool = False) -> None:
        self.enabled = enabled

    def enable(self) -> "Notifier":
        self.enabled = True
        return self

    def notify(self, text: str) -> None:
        if self.enabled:
            DBOS.send("desk", text)  # DBS101


@dataclass
class Settings:
    announce: bool = False


def finish(settings: Settings, text: str) -> None:
    if settings.announce:
        DBOS.send("desk", text)  # DBS101


def by_default(text: str, names: list[str] | None = None) -> None:
    names = names or ["desk"]
    if names:
        DBOS.send(names[0], text)  # DBS101


def by_loop(text: str, done: bool = False) -> None:
    for word in text.split():
        if done:
            DBOS.send("desk", word)  # DBS101
        done = True


async def main(text: str) -> None:
    notifier = Notifier(False)
    notifier.enabled = True
    notifier.notify(text)
    settings = Settings()
    settings.announce = bool(text)
    finish(settings, text)
    by_default(text)
    by_loop(text)


async def main_again(text: str) -> None:
    Notifier().enable().notify(text)
