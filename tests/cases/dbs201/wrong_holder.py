"""The DBOS object lives on an attribute."""

import os

from dbos import DBOS


class Holder:
    INSTANCE = DBOS(
        config={"name": "robots", "system_database_url": os.environ["ROBOTS_DB"]}
    )


@Holder.INSTANCE.workflow()
def move(robot: str) -> str:
    return drive(robot)


@Holder.INSTANCE.step()
def drive(robot: str) -> str:
    return robot + " moved"


@Holder.INSTANCE.step()
def plan(robot: str) -> None:
    Holder.INSTANCE.start_workflow(move, robot)  # DBS201


@Holder.INSTANCE.workflow()
def patrol(robots: list[str]) -> None:
    for robot in robots:
        plan(robot)


class Worker:
    def __init__(self, dbos: DBOS) -> None:
        self._dbos = dbos

    @DBOS.step()
    def dispatch(self, robot: str) -> None:
        self._dbos.enqueue_workflow("robots", move, robot)  # DBS201
