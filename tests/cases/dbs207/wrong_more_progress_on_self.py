"""A configured instance's steps leave their result on the instance."""

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.dbos_class()
class Importer(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)
        self.rows: list[dict] = []
        self.failed = 0

    @DBOS.step()
    def read(self, path: str) -> None:
        self.rows = [{"path": path}]  # DBS207: self.rows

    @DBOS.step()
    def check(self) -> None:
        for row in self.rows:
            if not row["path"]:
                self.failed += 1  # DBS207: self.failed

    @DBOS.workflow()
    def run(self, path: str) -> str:
        self.read(path)
        self.check()
        if self.failed:
            return "failed"
        return f"{len(self.rows)} rows"
