"""Keys of partitions that are missing, in vain, or beside a deduplication ID."""

from dbos import DBOS, DBOSClient, EnqueueOptions, SetEnqueueOptions

TENANTS = "tenants"


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None: ...


def main() -> None:
    DBOS.launch()
    DBOS.register_queue(TENANTS, partition_concurrency=1)
    DBOS.register_queue("rates", partition_limiter={"limit": 3, "period": 1})
    DBOS.register_queue("plain", worker_concurrency=1)
    DBOS.register_queue("none", partition_concurrency=None)


def enqueue(order: str, client: DBOSClient) -> None:
    DBOS.enqueue_workflow("tenants", bill, order)  # DBS604: stays ENQUEUED for ever
    DBOS.enqueue_workflow(TENANTS, bill, order)  # DBS604: set one with `SetEnqueueOptions`
    DBOS.enqueue_workflow("rates", bill, order)  # DBS604
    with SetEnqueueOptions(priority=1):
        DBOS.enqueue_workflow(TENANTS, bill, order)  # DBS604
    with SetEnqueueOptions(queue_partition_key=order):
        with SetEnqueueOptions(priority=1):
            DBOS.enqueue_workflow(TENANTS, bill, order)  # DBS604
    with SetEnqueueOptions(queue_partition_key=order):  # DBS604: no partitions, so the key is ignored
        DBOS.enqueue_workflow("plain", bill, order)
    with SetEnqueueOptions(queue_partition_key="acme"):  # DBS604
        DBOS.enqueue_workflow("none", bill, order)
    client.enqueue({"workflow_name": "bill", "queue_name": TENANTS}, order)  # DBS604: add one to the options
    options: EnqueueOptions = {"workflow_name": "bill", "queue_name": "plain", "queue_partition_key": order}  # DBS604
    client.enqueue(options, order)


async def enqueue_async(order: str) -> None:
    await DBOS.enqueue_workflow_async(TENANTS, ship, order)  # DBS604
    queue = await DBOS.register_queue_async("partitioned", partition_worker_concurrency=1)
    await queue.enqueue_async(ship, order)  # DBS604: `partitioned`


def both(tenant: str, order: str) -> None:
    with SetEnqueueOptions(queue_partition_key=tenant, deduplication_id=order):  # DBS604: exclude each other
        DBOS.enqueue_workflow(TENANTS, bill, order)
    DBOS.enqueue_workflow_with_options(
        {
            "workflow_name": "bill",
            "queue_name": TENANTS,
            "queue_partition_key": tenant,
            "deduplication_id": f"bill-{order}",  # DBS604
        },
        order,
    )


def nested(tenant: str, order: str) -> None:
    with SetEnqueueOptions(queue_partition_key=tenant):
        with SetEnqueueOptions(deduplication_id=order):
            DBOS.enqueue_workflow(TENANTS, bill, order)  # DBS604: set the key in the inner one
