"""Methods, nested calls and table entries."""

from dbos import DBOS


class Store:
    @DBOS.step()
    def save(self, text: str) -> str:
        return text

    @staticmethod
    @DBOS.step()
    def clean(text: str) -> str:
        return text

    @DBOS.step()
    async def load(self, text: str) -> str:
        return text


TABLE = {"save": Store().save, "clean": Store.clean}


async def main(store: Store, kind: str) -> str:
    await store.save("x")  # DBS107
    await Store.clean("x")  # DBS107
    await TABLE[kind]("x")  # DBS107
    await store.load(await store.save("x"))  # DBS107
    return await store.save(await store.load("x"))  # DBS107
