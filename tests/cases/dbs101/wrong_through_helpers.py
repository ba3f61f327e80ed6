"""A coroutine calls a plain function that calls DBOS: the loop is still running."""

import contextlib
import functools

from dbos import DBOS


def tell(desk: str, text: str) -> None:
    DBOS.send(desk, text)  # DBS101


async def open_desk(desk: str) -> None:
    tell(desk, "open")


def ask(desk: str) -> object:
    return DBOS.get_event(desk, "state")  # DBS101


def summary(desk: str) -> str:
    return f"{desk} {ask(desk)}"


async def show_summary(desk: str) -> None:
    print(summary(desk))


def wait_a_bit(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS101


@DBOS.workflow()
async def patrol(site: str) -> str:
    for _ in range(3):
        wait_a_bit(60)
    return site


class Desk:
    def __init__(self, name: str) -> None:
        self.name = name

    def stop(self) -> None:
        DBOS.cancel_workflow(self.name)  # DBS101

    @staticmethod
    def restart(name: str) -> None:
        DBOS.resume_workflow(name)  # DBS101

    @classmethod
    def all_open(cls) -> list:
        return DBOS.list_workflows(status="PENDING")  # DBS101

    @property
    def state(self) -> object:
        return DBOS.get_event(self.name, "state")  # DBS101

    @functools.cached_property
    def history(self) -> list:
        return DBOS.list_workflow_steps(self.name)  # DBS101

    async def close(self) -> None:
        self.stop()
        print(self.state)


async def use_desk(name: str) -> None:
    desk = Desk(name)
    Desk.restart(name)
    print(Desk.all_open(), desk.history)


class Base:
    def announce(self, desk: str) -> None:
        DBOS.send(desk, "hello")  # DBS101

    def leave(self, desk: str) -> None:
        DBOS.send(desk, "bye")  # DBS101


class Visitor(Base):
    def leave(self, desk: str) -> None:
        super().leave(desk)


async def visit(desk: str) -> None:
    visitor = Visitor()
    visitor.announce(desk)
    visitor.leave(desk)


class Badge:
    def __init__(self, desk: str) -> None:
        DBOS.send(desk, "badge printed")  # DBS101
        self.desk = desk

    def __call__(self) -> object:
        return DBOS.get_event(self.desk, "badge")  # DBS101


async def print_badge(desk: str) -> object:
    badge = Badge(desk)
    return badge()


class Shift:
    def __enter__(self) -> "Shift":
        DBOS.list_workflows()  # DBS101
        return self

    def __exit__(self, *exc: object) -> None:
        DBOS.list_queued_workflows()  # DBS101


async def work_shift() -> None:
    with Shift():
        print("working")


@contextlib.contextmanager
def lights(desk: str):
    DBOS.send(desk, "lights on")  # DBS101
    yield
    DBOS.send(desk, "lights off")  # DBS101


async def work_late(desk: str) -> None:
    with lights(desk):
        print("working late")


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        DBOS.send("auditor", fn.__name__)  # DBS101
        return fn(*args)

    return wrapper


@audited
def quote(amount: int) -> int:
    return amount * 2


async def make_quote(amount: int) -> int:
    return quote(amount)


def counted(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        DBOS.send("counter", fn.__name__)  # DBS101
        return fn(*args)

    return wrapper


@counted
async def greet(name: str) -> str:
    return f"hello {name}"


async def receive(name: str) -> str:
    return await greet(name)


def states(names: list[str]):
    for name in names:
        yield DBOS.get_event(name, "state")  # DBS101


async def print_states(names: list[str]) -> None:
    for state in states(names):
        print(state)


async def nested(desk: str) -> None:
    def stop_now() -> None:
        DBOS.cancel_workflow(desk)  # DBS101

    stop_now()


async def named_lambda(desk: str) -> None:
    stop = lambda: DBOS.cancel_workflow(desk)  # DBS101
    stop()


def rename(desk: str, name: str) -> None:
    DBOS.update_workflow_attributes(desk, {"name": name})  # DBS101


rename_main = functools.partial(rename, "main")


async def name_main(name: str) -> None:
    rename_main(name)


def hold(desk: str) -> None:
    DBOS.set_workflow_delay(desk, delay_seconds=60)  # DBS101


def drop(desk: str) -> None:
    DBOS.delete_workflow(desk)  # DBS101


COMMANDS = {"hold": hold, "drop": drop}


async def run_command(command: str, desk: str) -> None:
    COMMANDS[command](desk)


def even(desks: list[str]) -> None:
    if desks:
        DBOS.send(desks[0], "even")  # DBS101
        odd(desks[1:])


def odd(desks: list[str]) -> None:
    if desks:
        even(desks[1:])


async def alternate(desks: list[str]) -> None:
    even(desks)


def apply_to(desk: str, action) -> None:
    action(desk)


def forget(desk: str) -> None:
    DBOS.delete_workflow(desk, delete_children=True)  # DBS101


async def forget_desk(desk: str) -> None:
    apply_to(desk, forget)
