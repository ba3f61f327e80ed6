"""Helpers of base classes, mixins and `super()`."""

from dbos import DBOS, DBOSConfiguredInstance


class Notifying:
    topic = "desk"

    def notify(self, text: str) -> None:
        DBOS.send(self.topic, text)  # DBS101


class Logged:
    def notify(self, text: str) -> None:
        print(text)
        super().notify(text)


@DBOS.dbos_class()
class Import(Logged, Notifying, DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)
        self.tell = self.notify

    @DBOS.workflow()
    async def run(self) -> None:
        self.notify("started")


class Quiet(Import):
    def notify(self, text: str) -> None:
        """Nothing."""
