"""Other names for the steps, the workflows and dbos."""

import asyncio
import functools

import dbos as durable
from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSConfiguredInstance
from dbos import DBOS as D

dbos = DBOS(config={"name": "crawler"})
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("postgresql://localhost/pages"))
step = DBOS.step
workflow = DBOS.workflow


@step()
async def fetch(page: str) -> str:
    return page


async def _parse(page: str) -> str:
    return page


parse = DBOS.step(name="parse")(_parse)


@workflow()
async def crawl(page: str) -> str:
    return page


@durable.DBOS.step()
async def store(page: str) -> None:
    DBOS.logger.info("stored %s", page)


@dbos.step()
async def index(page: str) -> None:
    DBOS.logger.info("indexed %s", page)


@ads.transaction
async def save(page: str) -> None:
    ads.sql_session().add(page)


@ads.transaction(isolation_level="READ COMMITTED")
async def save_carefully(page: str) -> None:
    ads.sql_session().add(page)


async def add_row(page: str) -> None:
    ads.sql_session().add(page)


@DBOS.dbos_class()
class Crawler(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.step()
    async def visit(self, page: str) -> str:
        return page

    @DBOS.workflow()
    async def tour(self, page: str) -> str:
        self.visit(page)  # DBS104
        self.measure(page)  # DBS104
        return page

    @staticmethod
    @DBOS.step()
    async def measure(page: str) -> int:
        return len(page)

    @classmethod
    @DBOS.workflow()
    async def clear(cls, page: str) -> None:
        cls.measure(page)  # DBS104


class NightCrawler(Crawler):
    async def night(self, page: str) -> None:
        self.visit(page)  # DBS104
        super().visit(page)  # DBS104


crawler = Crawler("first")
fetch_index = functools.partial(fetch, "index")
nap = DBOS.sleep_async
JOBS = {"fetch": fetch, "store": store}


async def functions(page: str) -> None:
    parse(page)  # DBS104
    crawl(page)  # DBS104
    store(page)  # DBS104
    index(page)  # DBS104
    save(page)  # DBS104
    save_carefully(page)  # DBS104
    ads.run_tx_step_async(None, add_row, page)  # DBS104
    fetch_index()  # DBS104
    JOBS["fetch"](page)  # DBS104


@DBOS.workflow()
async def operations(page: str) -> None:
    nap(1)  # DBS104
    D.set_event_async("page", page)  # DBS104
    durable.DBOS.set_event_async("page", page)  # DBS104
    dbos.set_event_async("page", page)  # DBS104


async def methods(page: str) -> None:
    crawler.visit(page)  # DBS104
    crawler.tour(page)  # DBS104
    Crawler.measure(page)  # DBS104
    Crawler.clear(page)  # DBS104


async def local_names(page: str) -> None:
    from dbos import DBOS as Engine

    job = fetch
    job(page)  # DBS104
    Engine.send_async(page, "hello")  # DBS104
