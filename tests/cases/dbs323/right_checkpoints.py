"""A checkpoint is taken on some path, in the workflow or in a helper."""

import asyncio

import requests
from dbos import DBOS, SetWorkflowID, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("postgresql://shop")
URL = "https://shop.example"


def price(item: str) -> str:
    return requests.get(f"{URL}/{item}").text


@DBOS.step()
def load(item: str) -> str:
    return price(item)


@DBOS.step()
async def load_soon(item: str) -> str:
    return price(item)


@ds.transaction
def store(item: str) -> str:
    return item


@DBOS.workflow()
def with_step(item: str) -> str:
    return load(item)


@DBOS.workflow()
async def with_async_step(item: str) -> str:
    return await load_soon(item)


@DBOS.workflow()
async def with_thread(item: str) -> str:
    return await asyncio.to_thread(load, item)


@DBOS.workflow()
def with_transaction(item: str) -> str:
    return store(item)


@DBOS.workflow()
def with_plain_function(item: str) -> str:
    return DBOS.run_step({"name": "price"}, price, item)


@DBOS.workflow()
def with_plain_transaction(item: str) -> str:
    return ds.run_tx_step({"name": "store"}, lambda: item)


def loaded(item: str) -> str:
    return load(item).strip()


@DBOS.workflow()
def with_step_in_helper(item: str) -> str:
    return loaded(item)


@DBOS.workflow()
def with_step_on_one_path(item: str, needed: bool) -> str:
    if needed:
        return load(item)
    return item


@DBOS.workflow()
def with_step_in_loop(items: list[str]) -> list[str]:
    return [load(item) for item in items]


class Shop:
    @DBOS.step()
    def price(self, item: str) -> str:
        return price(item)

    def prices(self, items: list[str]) -> list[str]:
        return [self.price(item) for item in items]


shop = Shop()


@DBOS.workflow()
def with_step_of_object(items: list[str]) -> list[str]:
    return shop.prices(items)


@DBOS.workflow()
def with_child(item: str) -> str:
    return with_step(item)


@DBOS.workflow()
def with_started_child(item: str) -> str:
    with SetWorkflowID(f"price-{item}"):
        return DBOS.start_workflow(with_step, item).workflow_id


@DBOS.workflow()
def with_enqueued_child(items: list[str]) -> list[str]:
    handles = [DBOS.enqueue_workflow("prices", with_step, item) for item in items]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def with_enqueued_step(item: str) -> str:
    return DBOS.enqueue_workflow("prices", load, item).workflow_id


@DBOS.workflow()
def with_event(item: str) -> None:
    DBOS.set_event("item", item)


@DBOS.workflow()
def with_message(item: str) -> str:
    DBOS.send("warehouse", item)
    return DBOS.recv("warehouse") or item


@DBOS.workflow()
def with_sleep(item: str) -> str:
    DBOS.sleep(60)
    return item
