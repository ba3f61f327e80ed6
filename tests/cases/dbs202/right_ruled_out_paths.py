"""Helpers for both worlds, whose other path the step does not take."""

import time

from dbos import DBOS


def wait(seconds: float, durable: bool = False) -> None:
    if durable:
        DBOS.sleep(seconds)
    else:
        time.sleep(seconds)


def receive(topic: str, default: str = "none"):
    return default or DBOS.recv(topic)


def receive_or(topic: str, message=None):
    if message is None:
        message = DBOS.recv(topic)
    return message


@DBOS.step()
def poll(url: str) -> str:
    wait(1.0)
    wait(2.0, durable=False)
    return receive(url) + receive_or(url, "given")


@DBOS.step()
def short_circuit(url: str) -> bool:
    return False and DBOS.patch(url)


@DBOS.workflow()
def watch(url: str) -> str:
    DBOS.sleep(60.0)
    receive_or(url)
    short_circuit(url)
    return poll(url)
