"""The operation lies in code that the step reaches."""

import asyncio
import contextlib
import functools

from dbos import DBOS


# Helper, and helper of a helper.
def back_off(attempt: int) -> None:
    DBOS.sleep(2**attempt)  # DBS202: call_api


def retry(attempt: int) -> None:
    back_off(attempt)


@DBOS.step()
def call_api(url: str) -> str:
    retry(2)
    return url


# A method, an inherited method, a property.
class Gate:
    def wait(self) -> str:
        return self._receive()

    def _receive(self):
        return DBOS.recv("gate")  # DBS202

    @property
    def is_new(self) -> bool:
        return DBOS.patch("new-gate")  # DBS202


class Door(Gate):
    @DBOS.step()
    def pass_through(self) -> str:
        return self.wait()


@DBOS.step()
def look(gate: Gate) -> bool:
    return gate.is_new


# A nested function and a lambda.
@DBOS.step()
def knock(times: int) -> int:
    def pause() -> None:
        DBOS.sleep(0.2)  # DBS202

    for _knock in range(times):
        pause()
    return times


@DBOS.step()
def knock_twice(times: int) -> int:
    pause = lambda: DBOS.sleep(0.2)  # DBS202
    pause()
    return times


# A comprehension.
@DBOS.step()
def collect(topics: list[str]) -> list:
    return [DBOS.recv(topic) for topic in topics]  # DBS202


# A partial.
@DBOS.step()
def doze(seconds: float) -> None:
    nap = functools.partial(DBOS.sleep, seconds)
    nap()  # DBS202


# A dispatch table.
def sleep_long() -> None:
    DBOS.sleep(600)  # DBS202


def sleep_not() -> None:
    DBOS.logger.info("no sleep")


PAUSES = {"long": sleep_long, "none": sleep_not}


@DBOS.step()
def pause_by_name(name: str) -> None:
    PAUSES[name]()


# A callback.
def receive_one(topic: str):
    return DBOS.recv(topic)  # DBS202


@DBOS.step()
def receive_all(topics: list[str]) -> list:
    return list(map(receive_one, topics))


# A context manager and a generator.
@contextlib.contextmanager
def rate_limited(seconds: float):
    yield seconds
    DBOS.sleep(seconds)  # DBS202


@DBOS.step()
def limited(seconds: float) -> None:
    with rate_limited(seconds):
        DBOS.logger.info("limited to %s", seconds)


def paced(items: list[str]):
    for item in items:
        yield item
        DBOS.sleep(0.1)  # DBS202


@DBOS.step()
def paced_sum(items: list[str]) -> int:
    return sum(len(item) for item in paced(items))


# A wrapping decorator below the step.
def slowly(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.sleep(1)  # DBS202
        return function(*args, **kwargs)

    return wrapper


@DBOS.step()
@slowly
def slow(item: str) -> str:
    return item


# Coroutines: awaited, gathered, in a task, through asyncio.to_thread.
async def wait_soon(seconds: float) -> None:
    await DBOS.sleep_async(seconds)  # DBS202


@DBOS.step()
async def waits(seconds: float) -> None:
    await wait_soon(seconds)


async def receive_soon(topic: str):
    return await DBOS.recv_async(topic)  # DBS202


@DBOS.step()
async def receives(topics: list[str]) -> list:
    return await asyncio.gather(*(receive_soon(topic) for topic in topics))


async def remind_later(seconds: float) -> None:
    await DBOS.sleep_async(seconds)  # DBS202


@DBOS.step()
async def reminds(seconds: float) -> None:
    task = asyncio.create_task(remind_later(seconds))
    task.add_done_callback(lambda done: DBOS.logger.info("%s", done))


def sleep_in_thread(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


@DBOS.step()
async def sleeps_in_thread(seconds: float) -> None:
    # asyncio.to_thread keeps the context of the step.
    await asyncio.to_thread(sleep_in_thread, seconds)


@DBOS.step()
async def sleeps_directly_in_thread(seconds: float) -> None:
    await asyncio.to_thread(DBOS.sleep, seconds)  # DBS202


def sleep_on_the_loop(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


@DBOS.step()
async def sleeps_on_the_loop(seconds: float) -> None:
    sleep_on_the_loop(seconds)


# Arguments that select the path.
def wait_or_not(seconds: float, durable: bool = False) -> None:
    if not durable:
        return
    DBOS.sleep(seconds)  # DBS202


@DBOS.step()
def wait_durably(seconds: float) -> None:
    wait_or_not(seconds, durable=True)


# The same helper is right in a workflow and wrong in a step.
def hold(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


@DBOS.step()
def hold_in_step(seconds: float) -> None:
    hold(seconds)


@DBOS.workflow()
def hold_in_workflow(seconds: float) -> None:
    hold(seconds)
    hold_in_step(seconds)


@DBOS.workflow()
def everything(items: list[str]) -> int:
    call_api(items[0])
    Door().pass_through()
    knock(2)
    collect(items)
    pause_by_name("none")
    return paced_sum(items)
