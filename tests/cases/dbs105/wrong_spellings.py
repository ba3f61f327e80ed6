"""Other names, methods and registrations."""

import functools

import dbos as durable
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

dbos = DBOS(config={"name": "toy-shop"})
step = DBOS.step
retried = DBOS.step(retries_allowed=True, max_attempts=3)
workflow = D.workflow


@step()
def charge(toy: str) -> str:
    return toy


@retried
def fetch(toy: str) -> str:
    return toy


@durable.DBOS.step()
def wrap(toy: str) -> str:
    return toy


@dbos.step(name="label_toy")
def label(toy: str) -> str:
    return toy


def _weigh(toy: str) -> int:
    return len(toy)


weigh = DBOS.step(name="weigh")(_weigh)


def my_step(fn):
    return DBOS.step()(fn)


@my_step
def paint(toy: str) -> str:
    return toy


def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        print(fn.__name__)
        return fn(*args)

    return wrapper


@DBOS.step()
@logged
def polish(toy: str) -> str:
    return toy


class Workshop:
    @DBOS.step()
    def repair(self, toy: str) -> str:
        return toy

    @staticmethod
    @DBOS.step()
    def clean(toy: str) -> str:
        return toy

    @classmethod
    @DBOS.step()
    def sort(cls, toy: str) -> str:
        return toy


class NightWorkshop(Workshop):
    pass


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)
        self.workshop = Workshop()

    @DBOS.step()
    def pack(self, toy: str) -> str:
        return toy

    @DBOS.workflow()
    async def sell(self, toy: str) -> str:
        self.pack(toy)  # DBS105
        self.workshop.repair(toy)  # DBS105
        return toy


charge_robot = functools.partial(charge, "robot")
ACTIONS = {"charge": charge, "wrap": wrap}


@workflow()
async def functions(toy: str) -> str:
    charge(toy)  # DBS105
    fetch(toy)  # DBS105
    wrap(toy)  # DBS105
    label(toy)  # DBS105
    weigh(toy)  # DBS105
    paint(toy)  # DBS105
    polish(toy)  # DBS105
    charge_robot()  # DBS105
    ACTIONS["wrap"](toy)  # DBS105
    return toy


@dbos.workflow()
async def methods(toy: str) -> str:
    workshop = Workshop()
    workshop.repair(toy)  # DBS105
    Workshop().repair(toy)  # DBS105
    Workshop.clean(toy)  # DBS105
    Workshop.sort(toy)  # DBS105
    NightWorkshop().repair(toy)  # DBS105
    NightWorkshop.clean(toy)  # DBS105
    return toy


@durable.DBOS.workflow()
async def local_names(toy: str) -> str:
    job = charge
    job(toy)  # DBS105
    repair = Workshop().repair
    repair(toy)  # DBS105
    for action in (charge, wrap):
        action(toy)  # DBS105
    return toy


async def _deliver(toy: str) -> str:
    return charge(toy)  # DBS105


deliver = DBOS.workflow(name="deliver")(_deliver)
