"""Names keep their meaning where nothing hides them."""

from dbos import DBOS


class Worker:
    DBOS = None

    async def run(self) -> None:
        DBOS.sleep(1)  # DBS101

    async def nested(self) -> None:
        async def inner() -> None:
            DBOS.sleep(2)  # DBS101

        await inner()


async def hidden_in_comprehension(names: list[str]) -> None:
    print([DBOS for DBOS in names])
    DBOS.sleep(1)  # DBS101


async def hidden_in_lambda(names: list[str]) -> None:
    print(sorted(names, key=lambda DBOS: len(DBOS)))
    DBOS.sleep(1)  # DBS101
