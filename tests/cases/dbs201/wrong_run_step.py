"""Whatever is handed to run_step is a step."""

import asyncio
from functools import partial

from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///parcels.sqlite")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///parcels.sqlite"))


@DBOS.workflow()
def pack(parcel: str) -> str:
    return label(parcel)


@DBOS.workflow()
async def pack_soon(parcel: str) -> str:
    return await label_soon(parcel)


@DBOS.step()
def label(parcel: str) -> str:
    return parcel.upper()


@DBOS.step()
async def label_soon(parcel: str) -> str:
    return parcel.upper()


def start_packing(parcel: str) -> None:
    DBOS.start_workflow(pack, parcel)  # DBS201


def start_with_options(parcel: str, fragile: bool) -> None:
    DBOS.start_workflow(pack, parcel + str(fragile))  # DBS201


async def start_packing_soon(parcel: str) -> None:
    await DBOS.start_workflow_async(pack_soon, parcel)  # DBS201


def book_row(parcel: str) -> None:
    DBOS.enqueue_workflow("parcels", pack, parcel)  # DBS201


async def book_row_soon(parcel: str) -> None:
    await DBOS.enqueue_workflow_async("parcels", pack_soon, parcel)  # DBS201


def start_reserved(parcel: str) -> None:
    DBOS.start_workflow(pack, parcel)  # DBS201


async def start_reserved_soon(parcel: str) -> None:
    await DBOS.start_workflow_async(pack_soon, parcel)  # DBS201


@DBOS.workflow()
def with_function(parcel: str) -> None:
    DBOS.run_step({"name": "start"}, start_packing, parcel)


@DBOS.workflow()
def with_lambda(parcel: str) -> None:
    DBOS.run_step({"name": "start"}, lambda: DBOS.start_workflow(pack, parcel))  # DBS201


@DBOS.workflow()
def with_partial(parcel: str) -> None:
    DBOS.run_step({"name": "start"}, partial(start_with_options, parcel, fragile=True))


@DBOS.workflow()
def with_nested_function(parcel: str) -> None:
    def begin() -> None:
        DBOS.start_workflow(pack, parcel)  # DBS201

    DBOS.run_step({"name": "begin"}, begin)


@DBOS.workflow()
async def with_coroutine_function(parcel: str) -> None:
    await DBOS.run_step_async({"name": "start"}, start_packing_soon, parcel)


@DBOS.workflow()
async def with_lambda_in_thread(parcel: str) -> None:
    await DBOS.run_step_async(
        {"name": "start"},
        lambda: DBOS.start_workflow(pack, parcel),  # DBS201
    )


@DBOS.workflow()
def with_transaction_step(parcel: str) -> None:
    ds.run_tx_step({"name": "book"}, book_row, parcel)


@DBOS.workflow()
async def with_async_transaction_step(parcel: str) -> None:
    await ads.run_tx_step_async({"name": "book"}, book_row_soon, parcel)


@DBOS.workflow()
def with_reservation(parcel: str) -> None:
    reservation = DBOS.reserve_step()
    reservation.run({"name": "start"}, start_reserved, parcel)


@DBOS.workflow()
async def with_async_reservation(parcel: str) -> None:
    reservation = DBOS.reserve_step()
    await reservation.run_async({"name": "start"}, start_reserved_soon, parcel)
