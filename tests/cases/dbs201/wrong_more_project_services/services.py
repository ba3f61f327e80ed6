"""Services that start workflows, imported late because flows imports this."""

from dbos import DBOS


class Users:
    def create(self, name: str) -> str:
        from flows import welcome

        DBOS.start_workflow(welcome, name)
        return name
