"""Both definitions of a name are synchronous: awaiting is wrong in any case."""

import os

from dbos import DBOS

if os.environ.get("FAST"):

    @DBOS.step()
    def load(path: str) -> str:
        return path

else:

    @DBOS.step(retries_allowed=True)
    def load(path: str) -> str:
        return path + "slow"


async def main(path: str) -> None:
    await load(path)  # DBS107
