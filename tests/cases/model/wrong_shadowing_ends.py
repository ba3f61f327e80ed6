"""A shadow is only as long as its scope."""

from dbos import DBOS


def describe(DBOS: str) -> str:
    return DBOS.upper()


def lengths(names: list[str]) -> list[int]:
    return [len(DBOS) for DBOS in names]


class Labels:
    DBOS = "label"

    async def pause(self) -> None:
        DBOS.sleep(1)  # DBS101


async def pause() -> None:
    lengths(["a"])
    DBOS.sleep(1)  # DBS101


async def pause_after_comprehension(names: list[str]) -> None:
    print([DBOS for DBOS in names])
    DBOS.sleep(1)  # DBS101


async def pause_beside_inner_shadow() -> None:
    def label(DBOS: str) -> str:
        return DBOS

    label("a")
    DBOS.sleep(1)  # DBS101
