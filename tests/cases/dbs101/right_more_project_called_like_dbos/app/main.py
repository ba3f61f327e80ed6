from .dbos import DBOS
from app import dbos as counter


@DBOS.step("x")
async def measure() -> None:
    DBOS.sleep(1)
    counter.DBOS.sleep(1)


async def main() -> None:
    measure()
