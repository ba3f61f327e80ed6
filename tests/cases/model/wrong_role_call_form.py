"""The decorators as calls: the result kept, rebound, put into a container."""

from dbos import DBOS


def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


payment_step = DBOS.step()(wait_for_payment)


def wait_for_delivery(order: str) -> str:
    return DBOS.recv(order)  # DBS202


wait_for_delivery = DBOS.step(retries_allowed=True)(wait_for_delivery)


def wait_for_review(order: str) -> str:
    return DBOS.recv(order)  # DBS202


make_step = DBOS.step(name="review")
review_step = make_step(wait_for_review)


def wait_for_refund(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def wait_for_return(order: str) -> str:
    return DBOS.recv(order)  # DBS202


STEPS = {
    "refund": DBOS.step()(wait_for_refund),
    "return": DBOS.step()(wait_for_return),
}

wait_in_lambda = DBOS.step(name="wait")(lambda order: DBOS.recv(order))  # DBS202
