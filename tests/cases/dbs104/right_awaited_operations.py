"""Awaited operations, handles, queues, clients and transactions."""

import asyncio

from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSClient, Debouncer

client = DBOSClient(system_database_url="sqlite:///system.sqlite")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///pages.sqlite"))


@ads.transaction
async def save(page: str) -> None:
    ads.sql_session().add(page)


async def add_row(page: str) -> None:
    ads.sql_session().add(page)


@DBOS.workflow()
async def crawl(page: str) -> str:
    await save(page)
    await ads.run_tx_step_async(None, add_row, page)
    await DBOS.sleep_async(1)
    await DBOS.set_event_async("page", page)
    waiting = DBOS.recv_async("go", timeout_seconds=60)
    print(await waiting)
    slot = DBOS.reserve_step()
    await slot.run_async(None, len, page)
    return page


crawl_later = Debouncer.create_async(crawl)


async def outside(page: str) -> None:
    handle = await DBOS.start_workflow_async(crawl, page)
    await handle.get_result()
    result = handle.get_result()
    print(await result)
    queue = await DBOS.retrieve_queue_async("pages")
    await queue.enqueue_async(crawl, page)
    await crawl_later.debounce_async(page, 5, page)
    await client.send_async(page, "hello")
    await asyncio.gather(client.cancel_workflow_async(page), DBOS.cancel_workflow_async(page))
    sending = [DBOS.send_async(user, page) for user in ("ann", "bob")]
    await asyncio.gather(*sending)
