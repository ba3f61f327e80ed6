"""Names that are registered once, or of which only one is."""

import os

from dbos import DBOS, DBOSConfiguredInstance

FAST = os.environ.get("FAST") == "1"


@DBOS.workflow()
def process(order: str) -> str:
    return order


@DBOS.step(name="process")
def process_step(order: str) -> str:
    return order


@DBOS.step(name="load")
def load(url: str) -> str:
    return url


@DBOS.step(name="load")
def load_again(url: str) -> str:
    return url


if FAST:

    @DBOS.workflow()
    def chosen(order: str) -> str:
        return order

else:

    @DBOS.workflow()
    def chosen(order: str) -> str:
        return order + "!"


try:
    import fast_library

    @DBOS.workflow()
    def either(order: str) -> str:
        return fast_library.run(order)

except ImportError:

    @DBOS.workflow()
    def either(order: str) -> str:
        return order


@DBOS.workflow(name=f"crawl-{os.environ['REGION']}")
def crawl(url: str) -> str:
    return url


@DBOS.workflow(name=f"crawl-{os.environ['REGION']}")
def crawl_again(url: str) -> str:
    return url


class First:
    @staticmethod
    @DBOS.workflow()
    def run(url: str) -> str:
        return url


class Second:
    @staticmethod
    @DBOS.workflow()
    def run(url: str) -> str:
        return url


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self, name: str, host: str = "localhost") -> None:
        super().__init__(config_name=f"{name}@{host}")

    @DBOS.workflow()
    def send(self) -> None: ...


class Plain(DBOSConfiguredInstance):
    pass


one = Mailer("one")
other = Mailer("one", host="elsewhere")
red = Plain("red")
blue = Plain("blue")
if FAST:
    green = Plain("green")
else:
    green = Plain("green")

for queue in ("a", "b"):

    @DBOS.workflow(name=f"drain-{queue}")
    def drain() -> str:
        return queue


for name in ("x", "y"):
    Plain(name)


def make(prefix: str):
    @DBOS.workflow(name=prefix)
    def made(order: str) -> str:
        return prefix + order

    return made


def make_once(prefix: str):
    @DBOS.workflow()
    def made(order: str) -> str:
        return prefix + order

    return made


in_red, in_blue, once = make("red"), make("blue"), make_once("x")


class Service:
    def __init__(self, url: str) -> None:
        @DBOS.workflow()
        def run(order: str) -> str:
            return url + order

        self.run = run


service = Service("a")


def test_first() -> None:
    @DBOS.workflow()
    def inner() -> None: ...

    Plain("test")


def test_second() -> None:
    @DBOS.workflow()
    def inner() -> None: ...

    Plain("test")


def restarts() -> None:
    @DBOS.workflow()
    def inner() -> None: ...

    Plain("restart")
    DBOS.destroy()

    @DBOS.workflow()
    def inner() -> None: ...  # noqa: F811

    Plain("restart")
