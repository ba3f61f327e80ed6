"""Helpers that a constant argument keeps away from the operation."""

from enum import Enum
from typing import Literal

from dbos import DBOS


class Mode(Enum):
    SYNC = "sync"
    ASYNC = "async"


def by_literal(text: str, mode: Literal["sync", "async"]) -> None:
    if mode == "async":
        return
    DBOS.send("desk", text)


def by_enum(text: str, mode: Mode) -> None:
    if mode is Mode.SYNC:
        DBOS.send("desk", text)


def by_none(text: str | None = None) -> None:
    if text is None:
        return
    DBOS.send("desk", text)


def by_default(text: str, announce: bool = False) -> None:
    if announce:
        DBOS.send("desk", text)


def by_not(text: str, quiet: bool = True) -> None:
    if not quiet:
        DBOS.send("desk", text)


def by_in(text: str, kind: str) -> None:
    if kind in ("urgent", "late"):
        DBOS.send("desk", text)


def by_match(text: str, kind: str) -> None:
    match kind:
        case "urgent":
            DBOS.send("desk", text)
        case _:
            print(text)


def by_options(text: str, **options: bool) -> None:
    if options.get("announce"):
        DBOS.send("desk", text)


class Notifier:
    def __init__(self, enabled: bool = True) -> None:
        self.enabled = enabled

    def notify(self, text: str) -> None:
        if self.enabled:
            DBOS.send("desk", text)


@DBOS.workflow()
async def run(text: str) -> None:
    by_literal(text, "async")
    by_literal(text, mode="async")
    by_enum(text, Mode.ASYNC)
    by_none()
    by_none(None)
    by_default(text)
    by_default(text, False)
    by_not(text)
    by_not(text, quiet=True)
    by_in(text, "normal")
    by_match(text, "normal")
    by_options(text)
    by_options(text, loud=True)
    Notifier(False).notify(text)
    Notifier(enabled=False).notify(text)
