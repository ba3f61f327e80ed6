"""Names that are registered twice in one file."""

import dbos
from dbos import DBOS, DBOSConfiguredInstance

NAME = "fixed"


@DBOS.workflow()
def process(order: str) -> str:
    return order


@DBOS.workflow()  # DBS508: the workflow name `process` is registered on line 9 too
def process(order: str) -> str:  # noqa: F811
    return order + "!"


@DBOS.workflow(name="named")
def first(order: str) -> str:
    return order


@dbos.DBOS.workflow(name="named")  # DBS508: give one of them another `name=...`
async def second(order: str) -> str:
    return order


@DBOS.workflow(name=NAME)
def by_constant(order: str) -> str:
    return order


@DBOS.workflow(name="fixed")  # DBS508
def by_text(order: str) -> str:
    return order


@DBOS.workflow(name="first_plain")
def third(order: str) -> str:
    return order


def first_plain(order: str) -> str:
    return order


registered = DBOS.workflow()(first_plain)  # DBS508


@DBOS.dbos_class("Mailer")
class Mailer(DBOSConfiguredInstance):
    @DBOS.workflow()
    def send(self) -> None: ...


@DBOS.dbos_class("Mailer")
class OtherMailer(DBOSConfiguredInstance):  # DBS508: the class name `Mailer` is registered on line 52 too
    @DBOS.workflow()
    def send(self) -> None: ...


@DBOS.dbos_class()
class SpecialMailer(Mailer):  # DBS508: under the name of its base `Mailer`
    pass


one = Mailer("one")
two = Mailer("two")
one_again = Mailer(config_name="one")  # DBS508: with the name "one" is made on line


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, city: str, name: str) -> None:
        self.city = city
        super().__init__(config_name=name)

    @DBOS.workflow()
    def sell(self) -> None: ...


berlin = Shop("Berlin", "first")
paris = Shop("Paris", name="first")  # DBS508
for city in ("Rome", "Oslo"):
    Shop(city, "loop")  # DBS508: in every round of the loop


for queue in ("a", "b"):

    @DBOS.workflow()  # DBS508: each time the loop runs
    def drain() -> str:
        return queue


def make(prefix: str):
    @DBOS.workflow()  # DBS508: each time `make` runs
    def made(order: str) -> str:
        return prefix + order

    return made


in_red, in_blue = make("red"), make("blue")


class Service:
    def __init__(self, url: str) -> None:
        @DBOS.workflow(name="service")  # DBS508: each time `__init__` runs
        def run(order: str) -> str:
            return url + order

        self.run = run


services = [Service("a"), Service("b")]
