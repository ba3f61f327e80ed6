"""A step returns or keeps a workflow function; it does not run it."""

from functools import partial

from dbos import DBOS


@DBOS.workflow()
def fast(order: str) -> str:
    return order


@DBOS.workflow()
def slow(order: str) -> str:
    return order


ROUTES = {"fast": fast, "slow": slow}


@DBOS.step()
def choose(order: str) -> str:
    known = {name: flow.__qualname__ for name, flow in ROUTES.items()}
    job = partial(fast, order)
    print(job.func.__name__, fast.__name__, known)
    return "fast" if len(order) < 3 else "slow"


@DBOS.workflow()
def run(order: str) -> str:
    return ROUTES[choose(order)](order)
