"""Synchronous workflow methods started by coroutines."""

from dbos import DBOS, DBOSConfiguredInstance


class Base(DBOSConfiguredInstance):  # DBS506
    @DBOS.workflow()
    def run(self, name: str) -> str:
        return name


@DBOS.dbos_class()
class Shop(Base):
    @classmethod
    @DBOS.workflow()
    def audit(cls, name: str) -> str:
        return name

    async def go(self, name: str) -> None:
        await DBOS.start_workflow_async(self.run, name)  # DBS106
        await DBOS.start_workflow_async(self.audit, name)  # DBS106


shop = Shop("main")


async def main(name: str) -> str:
    handle = await DBOS.start_workflow_async(shop.run, name)  # DBS106
    run = shop.run
    await DBOS.start_workflow_async(run, name)  # DBS106
    return await handle.get_result()
