"""A random value reaches nothing but the log, a trace, or one recorded payload."""

import logging
import random
import secrets

from dbos import DBOS
from opentelemetry import trace

logger = logging.getLogger(__name__)


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def run_number_in_the_log(order: str) -> str:
    run = secrets.token_hex(4)
    logger.info("[%s] begin", run)
    result = ship(order)
    logger.info("[%s] end", run)
    return result


@DBOS.workflow()
def sampled_logging(orders: list[str]) -> int:
    for order in orders:
        ship(order)
        if random.random() < 0.01:
            logger.debug("shipped %s", order)
    return len(orders)


@DBOS.workflow()
def attribute_of_a_span(order: str) -> str:
    trace.get_current_span().set_attribute("sample", random.random())
    return ship(order)


@DBOS.workflow()
def payload_of_an_event(order: str) -> str:
    DBOS.set_event("token", secrets.token_hex(4))
    return ship(order)


def say(word: str) -> None:
    print(f"{random.choice(['*', '-', '+'])} {word}")


@DBOS.workflow()
def helper_that_prints(order: str) -> str:
    say("begin")
    result = ship(order)
    say("end")
    return result
