"""Starts of coroutine workflows that are methods, aliases, table entries."""

from dbos import DBOS, DBOSConfiguredInstance, Debouncer


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def order(self, item: str) -> str:
        return item

    @classmethod
    @DBOS.workflow()
    async def audit(cls, item: str) -> str:
        return item

    @staticmethod
    @DBOS.workflow()
    async def clean(item: str) -> str:
        return item

    async def start(self, item: str) -> None:
        DBOS.start_workflow(self.order, item)  # DBS102
        DBOS.start_workflow(Shop.audit, item)  # DBS102
        DBOS.start_workflow(self.clean, item)  # DBS102


shop = Shop("main")
FLOWS = {"order": shop.order, "clean": Shop.clean}


async def main(kind: str, item: str) -> str:
    DBOS.start_workflow(shop.order, item)  # DBS102
    DBOS.start_workflow(FLOWS[kind], item)  # DBS102
    DBOS.enqueue_workflow("q", shop.order, item)  # DBS102
    queue = await DBOS.register_queue_async("orders")
    queue.enqueue(shop.order, item)  # DBS102
    debouncer = Debouncer.create(Shop.clean)
    debouncer.debounce("k", 3.0, item)  # DBS102
    DBOS.list_schedules()  # DBS102
    return item
