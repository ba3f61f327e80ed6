"""All the ways to write the type of the DBOS object."""

from __future__ import annotations

import typing as t
from typing import Annotated, ClassVar, Final, Optional, TypeAlias, Union

import dbos as dbos_module
from dbos import DBOS

Durable: TypeAlias = DBOS
Maybe = Optional[DBOS]


class Holder:
    shared: ClassVar[DBOS]
    fixed: Final[DBOS]
    maybe: Optional[DBOS] = None
    quoted: "dbos_module.DBOS | None" = None
    by_type: type[DBOS]

    async def run(self) -> None:
        self.shared.send("desk", "x")  # DBS101
        self.fixed.send("desk", "x")  # DBS101
        self.by_type.send("desk", "x")  # DBS101
        if self.maybe:
            self.maybe.send("desk", "x")  # DBS101
        if self.quoted:
            self.quoted.send("desk", "x")  # DBS101


async def run(
    one: dbos_module.DBOS,
    two: t.Optional[DBOS],
    three: Union[DBOS, None],
    four: Annotated[DBOS, "the one"],
    five: Durable,
    six: Maybe,
    seven: list[DBOS],
    eight: dict[str, DBOS],
    nine: t.Type[DBOS],
    *rest: DBOS,
    last: DBOS | None = None,
    **named: DBOS,
) -> None:
    one.send("desk", "x")  # DBS101
    two.send("desk", "x")  # DBS101
    three.send("desk", "x")  # DBS101
    four.send("desk", "x")  # DBS101
    five.send("desk", "x")  # DBS101
    six.send("desk", "x")  # DBS101
    seven[0].send("desk", "x")  # DBS101
    eight["x"].send("desk", "x")  # DBS101
    nine.send("desk", "x")  # DBS101
    last.send("desk", "x")  # DBS101
    for each in seven:
        each.send("desk", "x")  # DBS101
    for each in eight.values():
        each.send("desk", "x")  # DBS101
    rest[0].send("desk", "x")  # DBS101
    named["x"].send("desk", "x")  # DBS101


def make() -> DBOS:
    return t.cast(DBOS, None)


async def made() -> None:
    local: DBOS = object()  # type: ignore[assignment]
    local.send("desk", "x")  # DBS101
    make().send("desk", "x")  # DBS101
