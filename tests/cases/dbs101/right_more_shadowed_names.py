"""Names that mean something else where they are used."""

import dbos
from dbos import DBOS


class Legacy:
    def sleep(self, seconds: float) -> None:
        self.seconds = seconds


async def by_parameter(DBOS: Legacy) -> None:
    DBOS.sleep(1)


async def by_loop(clocks: list[Legacy]) -> None:
    for DBOS in clocks:
        DBOS.sleep(1)


async def by_with(opened) -> None:
    with opened() as DBOS:
        DBOS.sleep(1)


async def by_comprehension(clocks: list[Legacy]) -> list[None]:
    return [DBOS.sleep(1) for DBOS in clocks]


async def by_import() -> None:
    from legacy_clock import DBOS

    DBOS.sleep(1)


async def by_handler() -> None:
    try:
        await DBOS.sleep_async(1)
    except ValueError as dbos:
        dbos.sleep(1)


async def by_unpacking(pair) -> None:
    DBOS, *rest = pair
    DBOS.sleep(len(rest))


async def by_class() -> None:
    class DBOS:
        @staticmethod
        def sleep(seconds: float) -> None:
            print(seconds)

    DBOS.sleep(1)


async def by_match(command) -> None:
    match command:
        case {"clock": DBOS}:
            DBOS.sleep(1)


async def by_walrus(make) -> None:
    if DBOS := make():
        DBOS.sleep(1)


async def by_lambda(clock: Legacy) -> None:
    wait = lambda DBOS: DBOS.sleep(1)  # noqa: E731
    wait(clock)


async def by_attribute(module) -> None:
    module.DBOS.sleep(1)
    module.dbos.DBOS.sleep(1)


print(dbos)
