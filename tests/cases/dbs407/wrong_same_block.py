"""Registered too late."""

from dbos import DBOS, DBOSConfig, DBOSConfiguredInstance

config: DBOSConfig = {"name": "shop"}


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self, region: str) -> None:
        super().__init__(config_name=region)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


def plain(order: str) -> str:
    return order


def main() -> None:
    DBOS(config=config)
    DBOS.launch()

    @DBOS.workflow()  # DBS407: workflow `ship` is registered after `DBOS.launch()`
    def ship(order: str) -> str:
        return order

    ship("42")
    mailer = Mailer("north")  # DBS407: instance of `Mailer`
    mailer.send("somebody")


def by_call() -> None:
    DBOS(config=config)
    DBOS.launch()
    ship = DBOS.workflow()(plain)  # DBS407
    ship("42")


def register_printers() -> None:
    DBOS.launch()

    @DBOS.dbos_class()
    class Printer:  # DBS407: class `Printer`
        @staticmethod
        @DBOS.workflow()
        def print(text: str) -> str:
            return text

    Printer.print("42")


def make(region: str) -> Mailer:
    return Mailer(region)  # DBS407


def through_a_helper() -> None:
    DBOS.launch()
    make("south").send("somebody")


if __name__ == "__main__":
    main()
