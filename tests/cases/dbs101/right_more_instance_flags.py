"""Objects that are told how to behave when they are made."""

from dataclasses import dataclass

from dbos import DBOS


class Notifier:
    def __init__(self, enabled: bool = True) -> None:
        self.enabled = enabled

    def notify(self, text: str) -> None:
        if self.enabled:
            DBOS.send("desk", text)


@dataclass
class Settings:
    announce: bool = False


class Service:
    durable = False

    def finish(self, text: str) -> None:
        if self.durable:
            DBOS.send("desk", text)


class DurableService(Service):
    durable = True


def finish(settings: Settings, text: str) -> None:
    if settings.announce:
        DBOS.send("desk", text)


async def main(text: str) -> None:
    Notifier(False).notify(text)
    Notifier(enabled=False).notify(text)
    Service().finish(text)
    finish(Settings(), text)


def main_sync(text: str) -> None:
    Notifier().notify(text)
    DurableService().finish(text)
    finish(Settings(announce=True), text)
