"""A table of functions whose entry is known."""

from dbos import DBOS


def plain(name: str) -> str:
    return name


@DBOS.workflow()
def flow(name: str) -> str:
    return name


ACTIONS = {"plain": plain, "flow": flow}


class Actions:
    quick = staticmethod(plain)
    durable = staticmethod(flow)


@DBOS.step()
def step(name: str) -> str:
    return ACTIONS["plain"](name) + Actions.quick(name) + getattr(Actions, "quick")(name)


@DBOS.workflow()
def run(name: str) -> str:
    return ACTIONS["flow"](name) + Actions.durable(name) + step(name)
