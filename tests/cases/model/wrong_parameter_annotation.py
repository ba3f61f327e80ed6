"""Instances known by the annotation of a parameter or attribute."""

from __future__ import annotations

import typing
from typing import Annotated, Optional, Type

import dbos
from dbos import DBOS


async def pause_plain(durable: DBOS) -> None:
    durable.sleep(1)  # DBS101


async def pause_text(durable: "DBOS") -> None:
    durable.sleep(1)  # DBS101


async def pause_optional(durable: Optional[DBOS] = None) -> None:
    if durable:
        durable.sleep(1)  # DBS101


async def pause_union(durable: DBOS | None) -> None:
    if durable is not None:
        durable.sleep(1)  # DBS101


async def pause_qualified(durable: dbos.DBOS) -> None:
    durable.sleep(1)  # DBS101


async def pause_class(durable: Type[DBOS], other: type[DBOS]) -> None:
    durable.sleep(1)  # DBS101
    other.sleep(1)  # DBS101


async def pause_annotated(durable: Annotated[DBOS, "the instance"]) -> None:
    durable.sleep(1)  # DBS101


async def pause_keyword(*, durable: typing.Optional[DBOS]) -> None:
    durable.sleep(1)  # DBS101


async def pause_local(source) -> None:
    durable: DBOS = source()
    durable.sleep(1)  # DBS101


async def pause_unannotated(durable) -> None:
    durable.sleep(1)


def register_jobs(durable: DBOS) -> None:
    @durable.step()
    def wait(topic: str) -> str:
        return durable.recv(topic)  # DBS202

    @durable.workflow()
    def run(topic: str) -> str:
        return f"{durable.recv(topic)}{wait(topic)}"


class Jobs:
    durable: DBOS

    def __init__(self, engine: DBOS) -> None:
        self.engine = engine

    async def pause(self) -> None:
        self.engine.sleep(1)  # DBS101
        self.durable.sleep(1)  # DBS101


def current() -> DBOS:
    return DBOS(config={"name": "jobs", "system_database_url": "sqlite:///jobs.sqlite"})


async def pause_returned() -> None:
    current().sleep(1)  # DBS101
