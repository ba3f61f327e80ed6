"""In time, in some cases only, or not at all."""

from dbos import DBOS, DBOSConfig, DBOSConfiguredInstance

config: DBOSConfig = {"name": "shop"}


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self, region: str) -> None:
        super().__init__(config_name=region)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


class Plain:
    def __init__(self, region: str) -> None:
        self.region = region


mailer = Mailer("north")


def main(more: bool) -> None:
    south = Mailer("south")

    @DBOS.workflow()
    def ship(order: str) -> str:
        return order

    DBOS(config=config)
    DBOS.launch()

    @DBOS.step()
    def pack(order: str) -> str:
        return order

    ship(pack(Plain("42").region))
    south.send("somebody")


def again() -> None:
    DBOS.launch()
    DBOS.destroy()
    Mailer("west")
    DBOS(config=config)
    DBOS.launch()


def perhaps(fresh: bool) -> None:
    if fresh:
        DBOS.launch()
    Mailer("east")
