"""Sleeps in steps, transactions, handlers, commands, tests, threads and main."""

import asyncio
import threading
import time

import backoff
from fastapi import FastAPI
from sqlalchemy import text
from tenacity import Retrying, retry, stop_after_attempt, wait_fixed

from dbos import DBOS, SQLAlchemyDatasource

app = FastAPI()
ds = SQLAlchemyDatasource.create("sqlite:///mails.sqlite")
STOP = threading.Event()


@DBOS.step()
def mail(user: str) -> str:
    time.sleep(1)
    return user


@DBOS.step()
async def mail_soon(user: str) -> str:
    await asyncio.sleep(1)
    return user


def poll(user: str) -> str:
    for _ in range(10):
        time.sleep(1)
    return user


@DBOS.step()
def poll_answer(user: str) -> str:
    return poll(user)


@ds.transaction
def insert(user: str) -> None:
    time.sleep(0.1)
    ds.sql_session().execute(text("insert into mails values (:u)"), {"u": user})


@DBOS.step()
@retry(stop=stop_after_attempt(3), wait=wait_fixed(2))
def mail_stubbornly(user: str) -> str:
    return user


@backoff.on_exception(backoff.expo, ConnectionError, max_tries=8)
def post(user: str) -> str:
    return user


@DBOS.step()
def mail_by_post(user: str) -> str:
    return post(user)


@DBOS.step()
def mail_with_attempts(user: str) -> str:
    return Retrying(stop=stop_after_attempt(3), wait=wait_fixed(2))(post, user)


@DBOS.workflow()
def remind(user: str) -> str:
    insert(user)
    poll_answer(user)
    mail_stubbornly(user)
    mail_by_post(user)
    mail_with_attempts(user)
    return mail(user)


@DBOS.workflow()
def remind_in_run_step(user: str) -> str:
    DBOS.run_step({"name": "wait"}, time.sleep, 5)
    DBOS.run_step({"name": "rest"}, lambda: time.sleep(5))
    return DBOS.run_step({"name": "poll"}, poll, user)


@DBOS.workflow()
async def remind_soon(user: str) -> str:
    async def wait_and_mail() -> str:
        await asyncio.sleep(5)
        return user

    await DBOS.run_step_async({"name": "mail"}, wait_and_mail)
    return await mail_soon(user)


@app.post("/remind/{user}")
async def post_reminder(user: str) -> str:
    await asyncio.sleep(0.5)
    handle = await DBOS.start_workflow_async(remind_soon, user)
    return handle.workflow_id


def watch() -> None:
    while not STOP.wait(60):
        print("still here")


def test_remind() -> None:
    handle = DBOS.start_workflow(remind, "ann")
    time.sleep(1)
    assert handle.get_result() == "ann"


if __name__ == "__main__":
    DBOS(config={"name": "mails", "system_database_url": "sqlite:///system.sqlite"})
    DBOS.launch()
    threading.Thread(target=watch, daemon=True).start()
    while True:
        time.sleep(1)
