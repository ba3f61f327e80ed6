"""The DBOS object belongs to an application object."""

from dbos import DBOS


class Fleet:
    def __init__(self, database_url: str) -> None:
        self.dbos = DBOS(config={"name": "fleet", "system_database_url": database_url})

        @self.dbos.workflow()
        def move(robot: str) -> str:
            return drive(robot)

        @self.dbos.step()
        def drive(robot: str) -> str:
            return robot + " moved"

        @self.dbos.step()
        def plan(robot: str) -> None:
            self.dbos.start_workflow(move, robot)  # DBS201

        @self.dbos.step()
        def replan(robot: str) -> None:
            self._begin(move, robot)

        self.plan = plan
        self.replan = replan

    def _begin(self, workflow, robot: str) -> None:
        self.dbos.enqueue_workflow("robots", workflow, robot)  # DBS201
