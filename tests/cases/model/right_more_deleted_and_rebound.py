"""Names that come and go."""

import dbos
from dbos import DBOS


@DBOS.step()
async def save(path: str) -> None:
    print(path)


@DBOS.workflow()
async def job(path: str) -> None:
    await save(path)


alias = save
del alias


def alias(path: str) -> None:  # noqa: F811
    print(path)


def run(path: str) -> None:
    alias(path)


original = DBOS


class DBOS:  # noqa: F811
    """Not the one above any more."""

    @staticmethod
    def sleep(seconds: float) -> None:
        print(seconds)


async def main() -> None:
    DBOS.sleep(1)
    await original.sleep_async(1)
    await dbos.DBOS.sleep_async(1)
