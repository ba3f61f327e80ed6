"""Methods of handles, queues, debouncers, clients and reserved steps."""

from dbos import DBOS, DBOSClient, Debouncer, Queue, WorkflowHandleAsync

client = DBOSClient(system_database_url="sqlite:///system.sqlite")


@DBOS.workflow()
async def crawl(page: str) -> str:
    return page


def parse(page: str) -> int:
    return len(page)


crawl_later = Debouncer.create_async(crawl)


async def handles(page: str) -> None:
    handle = await DBOS.start_workflow_async(crawl, page)
    handle.get_result()  # DBS104
    handle.get_status()  # DBS104
    result = handle.get_result()  # DBS104


async def chained(page: str) -> None:
    (await DBOS.start_workflow_async(crawl, page)).get_result()  # DBS104


async def annotated(handle: WorkflowHandleAsync[str]) -> None:
    handle.get_result()  # DBS104


async def queues(page: str) -> None:
    queue = await DBOS.retrieve_queue_async("pages")
    queue.enqueue_async(crawl, page)  # DBS104
    queue.set_worker_concurrency_async(4)  # DBS104


async def annotated_queue(queue: Queue, page: str) -> None:
    queue.enqueue_async(crawl, page)  # DBS104


async def debouncer(page: str) -> None:
    crawl_later.debounce_async(page, 5, page)  # DBS104


async def clients(job: str) -> None:
    client.send_async(job, "hello")  # DBS104
    client.cancel_workflow_async(job)  # DBS104
    client.enqueue_async({"workflow_name": "crawl", "queue_name": "pages"}, job)  # DBS104
    event = client.get_event_async(job, "state")  # DBS104


@DBOS.workflow()
async def reserved(page: str) -> None:
    slot = DBOS.reserve_step()
    slot.run_async(None, parse, page)  # DBS104
