"""A server in a thread, and threads that wait for workflows."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import uvicorn
from dbos import DBOS, WorkflowHandle
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def order(number: int) -> int:
    return number


@app.post("/{number}")
def post(number: int) -> str:
    return DBOS.start_workflow(order, number).workflow_id


def wait(handle: "WorkflowHandle[int]") -> int:
    return handle.get_result()


def load_test(count: int) -> list[int]:
    handles = [DBOS.start_workflow(order, number) for number in range(count)]
    with ThreadPoolExecutor(8) as pool:
        futures: list[Future[int]] = [pool.submit(wait, handle) for handle in handles]
        more = pool.map(lambda handle: handle.get_result(), handles)
    return [future.result() for future in futures] + list(more)


def main() -> None:
    DBOS.launch()
    server = threading.Thread(target=uvicorn.run, args=(app,), daemon=True)
    server.start()
    load_test(10)


if __name__ == "__main__":
    main()
