"""A workflow changes attributes of module-level objects, classes and instances."""

from dataclasses import dataclass, field
from types import SimpleNamespace

from dbos import DBOS, DBOSConfiguredInstance


@dataclass
class Stock:
    count: int = 0
    names: list[str] = field(default_factory=list)


class Settings:
    mode = "slow"
    hosts: list[str] = []


STOCK = Stock()
SETTINGS = Settings()
FLAGS = SimpleNamespace(fast=False)


@DBOS.step()
def pick(item: str) -> str:
    return item


@DBOS.workflow()
def object_attributes(item: str) -> str:
    STOCK.count += 1  # DBS206
    STOCK.count = 5  # DBS206
    STOCK.names.append(item)  # DBS206
    SETTINGS.mode = "fast"  # DBS206
    FLAGS.fast = True  # DBS206
    del FLAGS.fast  # DBS206
    setattr(FLAGS, "slow", True)  # DBS206
    return pick(item)


@DBOS.workflow()
def class_attributes(item: str) -> str:
    Settings.mode = item  # DBS206
    Settings.hosts.append(item)  # DBS206
    return pick(item)


@DBOS.workflow()
def function_attributes(item: str) -> str:
    pick.calls = 1  # DBS206
    return pick(item)


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    sold = 0
    log: list[str] = []

    def __init__(self, city: str) -> None:
        self.city = city
        self.open = True
        self.items: list[str] = []
        self.prices: dict[str, int] = {}
        super().__init__(config_name=city)

    @DBOS.workflow()
    def sell(self, item: str) -> str:
        self.open = False  # DBS206
        self.items.append(item)  # DBS206
        self.prices[item] = 3  # DBS206
        self.prices.setdefault(item, 4)  # DBS206
        Shop.sold += 1  # DBS206
        type(self).sold += 1  # DBS206
        self.__class__.log.append(item)  # DBS206
        self._note(item)
        return pick(item)

    def _note(self, item: str) -> None:
        self.items.remove(item)  # DBS206

    @DBOS.workflow()
    def sell_from_nested_function(self, item: str) -> str:
        def note() -> None:
            self.items.append(item)  # DBS206

        note()
        return pick(item)

    @classmethod
    @DBOS.workflow()
    def close_all(cls, item: str) -> str:
        cls.sold = 0  # DBS206
        cls.log.clear()  # DBS206
        return pick(item)

    @staticmethod
    @DBOS.workflow()
    def reopen(item: str) -> str:
        Shop.log.append(item)  # DBS206
        return pick(item)


bern = Shop("bern")


@DBOS.workflow()
def sell_in_bern(item: str) -> str:
    bern.open = True  # DBS206
    bern.items.append(item)  # DBS206
    return pick(item)
