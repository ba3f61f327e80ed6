"""Whatever takes a checkpoint tells the workflow that it is cancelled."""

import asyncio
import logging

import dbos
from dbos import DBOS
from dbos import DBOS as D
from dbos import DBOSConfig, SQLAlchemyDatasource

logger = logging.getLogger(__name__)
config: DBOSConfig = {"name": "offers", "system_database_url": "sqlite:///offers.sqlite"}
app = DBOS(config=config)
offers = SQLAlchemyDatasource.create("sqlite:///offers.sqlite")
workflow = DBOS.workflow


@DBOS.step()
async def publish(offer: str) -> str:
    return offer


@DBOS.step()
def announce(offer: str) -> str:
    return offer


@offers.transaction()
def save(offer: str) -> None:
    offers.sql_session().execute("insert into offers values (:offer)", {"offer": offer})


@DBOS.workflow()
def child(offer: str) -> str:
    return announce(offer)


@workflow()
def around_receive(topic: str) -> str:
    try:
        DBOS.recv(topic)
    except:  # DBS314
        logger.info("nothing came")
    return announce(topic)


@D.workflow()
def around_sleep(offer: str) -> str:
    try:
        D.sleep(60)
    except BaseException:  # DBS314
        logger.info("woken")
    return announce(offer)


@app.workflow()
def around_event(offer: str) -> str:
    try:
        app.set_event("offer", offer)
    except BaseException:  # DBS314
        logger.info("not told")
    return announce(offer)


@dbos.DBOS.workflow()
def around_message(offer: str) -> str:
    try:
        dbos.DBOS.send("desk", offer)
    except BaseException:  # DBS314
        logger.info("not told")
    return announce(offer)


@DBOS.workflow()
def around_transaction(offer: str) -> str:
    try:
        save(offer)
    except BaseException:  # DBS314
        logger.info("not saved")
    return announce(offer)


@DBOS.workflow()
def around_run_step(offer: str) -> str:
    try:
        DBOS.run_step({"name": "print"}, lambda: print(offer))
    except BaseException:  # DBS314
        logger.info("not printed")
    return announce(offer)


@DBOS.workflow()
def around_child(offer: str) -> str:
    try:
        child(offer)
    except BaseException:  # DBS314
        logger.info("no child")
    return announce(offer)


@DBOS.workflow()
def around_start(offer: str) -> str:
    try:
        DBOS.start_workflow(child, offer)
    except BaseException:  # DBS314
        logger.info("no child")
    return announce(offer)


def around_step_by_call(offer: str) -> str:
    try:
        announce(offer)
    except BaseException:  # DBS314
        logger.info("not announced")
    return announce(offer)


registered = DBOS.workflow()(around_step_by_call)


@DBOS.workflow()
async def around_gather(offers: list[str]) -> str:
    try:
        await asyncio.gather(publish(offers[0]), publish(offers[1]), return_exceptions=True)
        await publish(offers[2])
    except BaseException:  # DBS314
        logger.info("not published")
    return await publish("end")


@DBOS.workflow()
async def around_async_operation(offer: str) -> str:
    try:
        await DBOS.set_event_async("offer", offer)
    except:  # DBS314
        logger.info("not told")
    return await publish(offer)


@DBOS.workflow()
async def around_async_run_step(offer: str) -> str:
    try:
        await DBOS.run_step_async({"name": "print"}, lambda: print(offer))
    except:  # DBS314
        logger.info("not printed")
    return await publish(offer)
