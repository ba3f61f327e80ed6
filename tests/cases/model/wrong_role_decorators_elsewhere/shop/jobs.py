"""Who uses the project's decorators."""

from dbos import DBOS
from shop import decorators
from shop.decorators import durable, durable_with, flow, quick_step, step, traced, untouched
from shop.decorators import step as checkpoint


@durable
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@durable_with(3)
def wait_for_delivery(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@traced
def wait_for_return(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@step()
def wait_for_refund(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@quick_step
def wait_for_review(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@checkpoint(retries_allowed=True)
def wait_for_gift(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@decorators.durable
def wait_for_coupon(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@untouched
def wait_for_nothing(order: str) -> str:
    return DBOS.recv(order)


@flow()
def handle(order: str) -> str:
    return DBOS.recv(order)


@decorators.step()
def handle_again(order: str) -> str:
    return handle(order)  # DBS201
