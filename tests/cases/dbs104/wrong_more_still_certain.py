"""Both definitions of a name are coroutines: dropping is wrong in any case."""

import os

from dbos import DBOS

if os.environ.get("FAST"):

    @DBOS.step()
    async def load(path: str) -> str:
        return path

else:

    @DBOS.step(retries_allowed=True)
    async def load(path: str) -> str:
        return path + "slow"


class One:
    @DBOS.step()
    async def save(self, text: str) -> None: ...


class Two:
    @DBOS.step()
    async def save(self, text: str) -> None: ...


async def main(store: One | Two, path: str) -> None:
    load(path)  # DBS104
    store.save(path)  # DBS104
    both = One() if path else Two()
    both.save(path)  # DBS104
    table = {"one": One().save, "two": Two().save}
    table[path](path)  # DBS104
