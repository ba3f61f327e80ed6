"""Parents that wait for children on the queue that they run on."""

from dbos import DBOS, DBOSConfiguredInstance

WORK = "work"


@DBOS.workflow()
def child(order: str) -> str:
    return order


@DBOS.workflow()
def parent(order: str) -> str:
    return DBOS.enqueue_workflow("work", child, order).get_result()  # DBS216: `parent` runs on the queue `work`


@DBOS.workflow()
def many(orders: list[str]) -> list[str]:
    handles = [DBOS.enqueue_workflow(WORK, child, order) for order in orders]  # DBS216: which runs one at a time
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def through(order: str) -> str:
    return ask(order)


def ask(order: str) -> str:
    handle = DBOS.enqueue_workflow("wide", child, order)  # DBS216: through `ask`
    return handle.get_result()


@DBOS.workflow()
def tree(depth: int) -> int:
    if depth == 0:
        return 1
    handle = DBOS.enqueue_workflow("trees", tree, depth - 1)  # DBS216: `tree`
    return handle.get_result() + 1


@DBOS.workflow()
async def parent_async(order: str) -> None:
    handle = await DBOS.enqueue_workflow_async("work", parent_async, order)  # DBS216
    await handle.get_result()


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    @DBOS.workflow()
    def open(self, day: str) -> None:
        handle = DBOS.enqueue_workflow("shops", self.clean, day)  # DBS216: `open` runs on the queue `shops`
        handle.get_result()

    @DBOS.workflow()
    def clean(self, day: str) -> None: ...

    def begin(self, day: str) -> None:
        DBOS.enqueue_workflow("shops", self.open, day)


def main(order: str) -> None:
    DBOS.launch()
    DBOS.register_queue("shops", worker_concurrency=2)
    queue = DBOS.register_queue("work", global_concurrency=1)
    DBOS.register_queue("wide", worker_concurrency=5)
    DBOS.register_queue("trees", concurrency=2)  # DBS907
    DBOS.enqueue_workflow("work", parent, order)
    queue.enqueue(many, [order])
    DBOS.enqueue_workflow("wide", through, order)
