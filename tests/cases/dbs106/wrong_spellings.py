"""Other names for dbos, the method and the workflow."""

import functools

import dbos as durable
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

dbos = DBOS(config={"name": "theatre"})
workflow = DBOS.workflow
start = DBOS.start_workflow_async


@workflow()
def print_ticket(seat: str) -> str:
    return seat


def _print_poster(seat: str) -> str:
    return seat


print_poster = DBOS.workflow(name="print_poster")(_print_poster)


@durable.DBOS.workflow()
def sweep(seat: str) -> str:
    return seat


@dbos.workflow(name="light_stage")
def light(seat: str) -> str:
    return seat


def durable_play(fn):
    return DBOS.workflow()(fn)


@durable_play
def rehearse(seat: str) -> str:
    return seat


def announced(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        print(fn.__name__)
        return fn(*args)

    return wrapper


@DBOS.workflow()
@announced
def open_doors(seat: str) -> str:
    return seat


@DBOS.required_roles(["usher"])
@DBOS.workflow()
def show_way(seat: str) -> str:
    return seat


@DBOS.dbos_class()
class Stage(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def clean(self, seat: str) -> str:
        return seat

    @staticmethod
    @DBOS.workflow()
    def lift(seat: str) -> str:
        return seat

    @classmethod
    @DBOS.workflow()
    def close(cls, seat: str) -> str:
        return seat

    async def use(self, seat: str) -> None:
        await DBOS.start_workflow_async(self.clean, seat)  # DBS106
        await DBOS.start_workflow_async(self.lift, seat)  # DBS106


stage = Stage("main")
start_print = functools.partial(DBOS.start_workflow_async, print_ticket)
STARTERS = {"start": DBOS.start_workflow_async}
PLAYS = {"light": light, "sweep": sweep}


async def aliases(seat: str) -> None:
    await D.start_workflow_async(print_poster, seat)  # DBS106
    await durable.DBOS.start_workflow_async(sweep, seat)  # DBS106
    await dbos.start_workflow_async(light, seat)  # DBS106
    await start(rehearse, seat)  # DBS106
    await DBOS.start_workflow_async(open_doors, seat)  # DBS106
    await DBOS.start_workflow_async(show_way, seat)  # DBS106
    await start_print(seat)  # DBS106
    await STARTERS["start"](print_ticket, seat)  # DBS106
    await DBOS.start_workflow_async(PLAYS["light"], seat)  # DBS106


async def methods(seat: str) -> None:
    await DBOS.start_workflow_async(stage.clean, seat)  # DBS106
    await DBOS.start_workflow_async(Stage.lift, seat)  # DBS106
    await DBOS.start_workflow_async(Stage.close, seat)  # DBS106


async def local_names(seat: str) -> None:
    from dbos import DBOS as Engine

    begin = Engine.start_workflow_async
    job = print_ticket
    await begin(job, seat)  # DBS106
    for play in (sweep, light):
        await Engine.start_workflow_async(play, seat)  # DBS106


async def chosen(seat: str, bright: bool) -> None:
    await DBOS.start_workflow_async(light if bright else sweep, seat)  # DBS106


async def begin_with(job, seat: str) -> None:
    """The caller names the workflow."""
    await DBOS.start_workflow_async(job, seat)
