"""The dropped coroutine is the mistake: no workflow starts in the step."""

from dbos import DBOS


@DBOS.workflow()
async def crawl(page: str) -> str:
    return page


@DBOS.step()
async def in_async_step(page: str) -> str:
    crawl(page)  # DBS104
    DBOS.start_workflow_async(crawl, page)  # DBS104
    DBOS.enqueue_workflow_async("pages", crawl, page)  # DBS104
    return page


@DBOS.step()
def in_sync_step(page: str) -> str:
    crawl(page)  # DBS104
    handle = DBOS.start_workflow_async(crawl, page)  # DBS104
    return page
