"""Only the class that nobody runs on a loop calls synchronously."""

from dbos import DBOS


class Notifier:
    def notify(self, text: str) -> None:
        raise NotImplementedError


class Sync(Notifier):
    def notify(self, text: str) -> None:
        DBOS.send("desk", text)


class Printing(Notifier):
    def notify(self, text: str) -> None:
        print(text)


async def run(notifier: Printing) -> None:
    notifier.notify("x")


async def run_any(make) -> None:
    make().notify("x")


def run_sync(notifier: Notifier) -> None:
    notifier.notify("x")
    Sync().notify("y")
