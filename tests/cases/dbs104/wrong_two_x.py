# dbos-version: >=2.11,<3
"""The same in the second major version."""

from dbos import DBOS, Queue

pages = Queue("pages")


@DBOS.step()
async def fetch(page: str) -> str:
    return page


@DBOS.transaction()
def save(page: str) -> None:
    DBOS.sql_session.execute(page)


@DBOS.workflow()
async def crawl(page: str) -> str:
    fetch(page)  # DBS104
    pages.enqueue_async(crawl, page)  # DBS104
    DBOS.sleep_async(1)  # DBS104
    return page


@DBOS.workflow()
def crawl_sync(page: str) -> str:
    save(page)
    fetch(page)  # DBS104
    return page
