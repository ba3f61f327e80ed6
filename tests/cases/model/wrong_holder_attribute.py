"""The instance lives on an attribute."""

from typing import Optional

from dbos import DBOS


class Scheduler:
    INSTANCE: Optional[DBOS] = None


class Runtime:
    dbos: DBOS

    def __init__(self, name: str) -> None:
        self.dbos = DBOS(config={"name": name, "system_database_url": "sqlite:///runtime.sqlite"})


class Lazy:
    def start(self, name: str) -> None:
        self.engine = DBOS(config={"name": name, "system_database_url": "sqlite:///lazy.sqlite"})

    async def pause(self) -> None:
        self.engine.sleep(1)  # DBS101


Scheduler.INSTANCE = DBOS(config={"name": "scheduler", "system_database_url": "sqlite:///s.sqlite"})
runtime = Runtime("runtime")


@Scheduler.INSTANCE.step()
def wait_for_slot(slot: str) -> str:
    return Scheduler.INSTANCE.recv(slot)  # DBS202


@runtime.dbos.step()
def wait_for_job(job: str) -> str:
    return runtime.dbos.recv(job)  # DBS202


async def pause(current: Runtime) -> None:
    current.dbos.sleep(1)  # DBS101


async def pause_scheduler() -> None:
    Scheduler.INSTANCE.sleep(1)  # DBS101
