"""The coroutines, and with them the findings."""

import notify
import steps
from audit import write as write_audit
from dbos import DBOS
from notify import Desk, shout, tell_and_audit, tell_from_coroutine, tell_twice
from notify import tell as say


async def open_desk(name: str) -> None:
    notify.tell(name, "open")  # DBS101: notify.py
    say(name, "welcome")  # DBS101: notify.py
    print(shout(name))


async def open_twice(name: str) -> None:
    tell_twice(name, "open")  # DBS101


async def open_with_audit(name: str) -> None:
    tell_and_audit(name, "open")  # DBS101: audit.py


async def audit_only(name: str) -> None:
    write_audit(name, "seen")  # DBS101


async def use_desk(name: str) -> None:
    desk = Desk(name)
    desk.stop()  # DBS101
    Desk.restart(name)  # DBS101
    print(desk.state)  # DBS101


async def pass_on(name: str) -> None:
    await tell_from_coroutine(name, "that file has its own finding")


async def call_step(name: str) -> None:
    steps.announce(name)  # DBS101
    steps.close_desk(name)  # DBS101


def local_helper(name: str) -> None:
    notify.tell(name, "through a helper of this file")  # DBS101


async def through_local_helper(name: str) -> None:
    local_helper(name)


class FrontDesk(Desk):
    async def leave(self) -> None:
        self.stop()  # DBS101


@DBOS.workflow()
async def greet(name: str) -> str:
    say(name, "hello")  # DBS101
    return name
