"""Attributes of a configured instance, and of its parts, that a workflow changes."""

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.dbos_class()
class Importer(DBOSConfiguredInstance):
    runs = 0

    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)
        self.current: str | None = None
        self.seen: list[str] = []

    @DBOS.step()
    def load(self, path: str) -> str:
        return path

    @DBOS.workflow()
    def run(self, path: str) -> str:
        self.current = path  # DBS206: self.current
        self.seen.append(path)  # DBS206: self.seen
        Importer.runs += 1  # DBS206: Importer.runs
        return self.load(path)
