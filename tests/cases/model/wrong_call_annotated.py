"""Instances known by annotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional

from dbos import DBOS


class Inbox:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Outbox:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Archive:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Shelf:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Attic:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)


@dataclass
class Office:
    archive: Archive
    attic: Attic


def find_shelf(name: str) -> Shelf:
    return SHELVES[name]


SHELVES: dict[str, Shelf] = {}


@DBOS.step()
def use_parameter(inbox: Inbox, topic: str) -> str:
    return inbox.wait(topic)


@DBOS.step()
def use_optional(outbox: Optional[Outbox], topic: str) -> str:
    return outbox.wait(topic) if outbox else ""


@DBOS.step()
def use_field(office: Office, topic: str) -> str:
    return office.archive.wait(topic)


@DBOS.step()
def use_returned(name: str, topic: str) -> str:
    return find_shelf(name).wait(topic)


@DBOS.step()
def use_unknown(attic, topic: str) -> str:
    return attic.wait(topic)


@DBOS.step()
def use_text(rooms: List[str], topic: str) -> str:
    return ", ".join(room + topic for room in rooms)
