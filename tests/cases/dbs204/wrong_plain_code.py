"""Plain code: only a workflow function as the target of the thread is wrong,
where nobody gets what it returns or raises."""

import asyncio
import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI

from dbos import DBOS, DBOSConfiguredInstance

app = FastAPI()


@DBOS.step()
def write_bill(order: str) -> str:
    return order


@DBOS.workflow()
def bill(order: str) -> str:
    return write_bill(order)


@DBOS.dbos_class()
class Biller(DBOSConfiguredInstance):
    def __init__(self, region: str) -> None:
        super().__init__(config_name=region)

    @DBOS.workflow()
    def run(self, order: str) -> str:
        return write_bill(order)

    @staticmethod
    @DBOS.workflow()
    def remind(order: str) -> str:
        return write_bill(order)


europe = Biller("europe")


@app.post("/bills/{order}")
def create(order: str) -> None:
    threading.Thread(target=bill, args=(order,), daemon=True).start()  # DBS204


@app.post("/bills/{order}/soon")
async def create_soon(order: str) -> str:
    return await asyncio.to_thread(bill, order)


@app.post("/bills/{order}/executor")
async def create_in_executor(order: str) -> str:
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, bill, order)


def bill_all(orders: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(bill, orders))


def bill_in_process(order: str) -> None:
    multiprocessing.Process(target=bill, args=(order,)).start()  # DBS204


def bill_later(order: str) -> None:
    threading.Timer(60.0, bill, args=(order,)).start()  # DBS204


def bill_in_europe(order: str) -> None:
    threading.Thread(target=europe.run, args=(order,)).start()  # DBS204
    threading.Thread(target=Biller.remind, args=(order,)).start()  # DBS204


if __name__ == "__main__":
    threading.Thread(target=bill, args=("first",)).start()  # DBS204
