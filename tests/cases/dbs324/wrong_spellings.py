"""Clean-up steps in `finally`: they raise before their body runs when the workflow is cancelled."""

import asyncio

import dbos
from dbos import DBOS
from dbos import DBOS as D
from dbos import SQLAlchemyDatasource

stock = SQLAlchemyDatasource.create("sqlite:///stock.sqlite")
step = DBOS.step
app = DBOS(config={"name": "stock", "system_database_url": "sqlite:///app.sqlite"})


@DBOS.step()
def lock(item: str) -> str:
    return f"lock of {item}"


@DBOS.step()
def unlock(item: str) -> None:
    print("unlocked", item)


@DBOS.step()
def move(item: str) -> str:
    return f"moved {item}"


@DBOS.step()
async def move_async(item: str) -> str:
    return f"moved {item}"


@DBOS.step()
async def unlock_async(item: str) -> None:
    print("unlocked", item)


@step()
def unlock_by_alias(item: str) -> None:
    print("unlocked", item)


@D.step(retries_allowed=True, max_attempts=5)
def unlock_with_retries(item: str) -> None:
    print("unlocked", item)


@app.step()
def unlock_of_instance(item: str) -> None:
    print("unlocked", item)


@stock.transaction()
def unlock_in_transaction(item: str) -> None:
    stock.sql_session().execute("delete from locks where item = :item", {"item": item})


def unlock_plainly(item: str) -> None:
    print("unlocked", item)


unlock_by_call = dbos.DBOS.step()(unlock_plainly)


@DBOS.workflow()
def simple(item: str) -> str:
    lock(item)
    try:
        return move(item)
    finally:
        unlock(item)  # DBS324


@DBOS.workflow()
def with_handler(item: str) -> str:
    lock(item)
    try:
        return move(item)
    except ValueError:
        return "not moved"
    finally:
        unlock(item)  # DBS324


@DBOS.workflow()
def several_steps(item: str) -> None:
    lock(item)
    try:
        move(item)
        move(f"{item}/box")
    finally:
        print("unlocking")
        unlock(item)  # DBS324


@DBOS.workflow()
def under_condition(item: str) -> str:
    held = lock(item)
    try:
        return move(item)
    finally:
        if held:
            unlock(item)  # DBS324


@DBOS.workflow()
def in_loop(items: list[str]) -> None:
    try:
        for item in items:
            lock(item)
        for item in items:
            move(item)
    finally:
        for item in items:
            unlock(item)  # DBS324


@DBOS.workflow()
def around_loop(items: list[str]) -> None:
    for item in items:
        lock(item)
        try:
            move(item)
        finally:
            unlock(item)  # DBS324


@DBOS.workflow()
async def coroutine(item: str) -> str:
    try:
        return await move_async(item)
    finally:
        await unlock_async(item)  # DBS324


@DBOS.workflow()
async def coroutine_gathering(items: list[str]) -> list:
    try:
        return await asyncio.gather(*[move_async(item) for item in items], return_exceptions=True)
    finally:
        await unlock_async("all")  # DBS324


@DBOS.workflow()
async def coroutine_in_thread(item: str) -> str:
    try:
        return await move_async(item)
    finally:
        await asyncio.to_thread(unlock, item)  # DBS324


@DBOS.workflow()
def step_by_alias(item: str) -> str:
    try:
        return move(item)
    finally:
        unlock_by_alias(item)  # DBS324


@D.workflow()
def step_with_retries(item: str) -> str:
    try:
        return move(item)
    finally:
        unlock_with_retries(item)  # DBS324


@app.workflow()
def step_of_instance(item: str) -> str:
    try:
        return move(item)
    finally:
        unlock_of_instance(item)  # DBS324


@dbos.DBOS.workflow()
def transaction(item: str) -> str:
    try:
        return move(item)
    finally:
        unlock_in_transaction(item)  # DBS324


@DBOS.workflow()
def step_by_call(item: str) -> str:
    try:
        return move(item)
    finally:
        unlock_by_call(item)  # DBS324


@DBOS.workflow()
def run_step(item: str) -> str:
    try:
        return move(item)
    finally:
        DBOS.run_step({"name": "unlock"}, unlock_plainly, item)  # DBS324


@DBOS.workflow()
def run_step_of_lambda(item: str) -> str:
    try:
        return move(item)
    finally:
        DBOS.run_step(None, lambda: print("unlocked", item))  # DBS324


@DBOS.workflow()
async def run_step_in_coroutine(item: str) -> str:
    try:
        return await move_async(item)
    finally:
        await DBOS.run_step_async({"name": "unlock"}, unlock_plainly, item)  # DBS324


def run_registered(item: str) -> str:
    try:
        return move(item)
    finally:
        unlock(item)  # DBS324


registered = DBOS.workflow()(run_registered)


@DBOS.workflow()
def around_sleep(item: str) -> None:
    lock(item)
    try:
        DBOS.sleep(3600)
    finally:
        unlock(item)  # DBS324


@DBOS.workflow()
def around_message(item: str) -> str:
    lock(item)
    try:
        return DBOS.recv("moved", timeout_seconds=3600)
    finally:
        unlock(item)  # DBS324


@DBOS.workflow()
def around_child(item: str) -> str:
    lock(item)
    try:
        return simple(item)
    finally:
        unlock(item)  # DBS324


@DBOS.workflow()
def in_nested_try(item: str) -> str:
    try:
        return move(item)
    finally:
        try:
            unlock(item)  # DBS324
        except Exception:
            print("still locked", item)
