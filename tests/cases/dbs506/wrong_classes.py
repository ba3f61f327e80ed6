"""Classes that DBOS does not know, and objects that it does not."""

import abc
from dataclasses import dataclass

import attrs
import dbos
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOSConfiguredInstance as Configured


class Plain:  # DBS506: every call of its workflow `run` raises
    @DBOS.workflow()
    def run(self, url: str) -> str:
        return url


class WithClassMethod:  # DBS506: put `@DBOS.dbos_class()` on the class
    @classmethod
    @DBOS.workflow()
    async def run(cls, url: str) -> str:
        return url


class OnlyConfigured(DBOSConfiguredInstance):  # DBS506: is not registered
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow(name="run")
    def run(self, url: str) -> str:
        return url


@DBOS.dbos_class()
class OnlyRegistered:  # DBS506: DBOS does not know the objects of `OnlyRegistered`
    @DBOS.workflow()
    def run(self, url: str) -> str:
        return url


@DBOS.dbos_class()
class OwnName:  # DBS506: is not found by queues and recovery
    def __init__(self, name: str) -> None:
        self.config_name = name

    @DBOS.workflow()
    def run(self, url: str) -> str:
        return url


@dataclass
class Described(abc.ABC):  # DBS506
    url: str

    @DBOS.workflow()
    def run(self) -> str:
        return self.url


@DBOS.dbos_class()
class Forgets(DBOSConfiguredInstance):  # DBS506: does not call `super().__init__(config_name=...)`
    def __init__(self, url: str) -> None:
        self.url = url

    @DBOS.workflow()
    def run(self) -> str:
        return self.url


@dbos.DBOS.dbos_class()
@dataclass
class ByDataclass(dbos.DBOSConfiguredInstance):  # DBS506: in an `__init__` of the class
    url: str

    @DBOS.workflow()
    def run(self) -> str:
        return self.url


@DBOS.dbos_class()
@attrs.define
class ByAttrs(Configured):  # DBS506
    url: str

    @DBOS.workflow()
    def run(self) -> str:
        return self.url


@DBOS.dbos_class()
class NoArgument(DBOSConfiguredInstance):
    def __init__(self, url: str) -> None:
        super().__init__()  # DBS506: needs a `config_name`
        self.url = url

    @DBOS.workflow()
    def run(self) -> str:
        return self.url


@DBOS.dbos_class()
class NoArgumentByClass(DBOSConfiguredInstance):
    def __init__(self) -> None:
        DBOSConfiguredInstance.__init__(self)  # DBS506


@DBOS.dbos_class()
class OldName(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(instance_name=name)  # DBS506: write `config_name=...`

    @DBOS.workflow()
    def run(self) -> str:
        return self.config_name


@DBOS.dbos_class()
class Base(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def run(self) -> str:
        return self.config_name


class Adds(Base):  # DBS506: define the workflow in `Base`, which is registered
    @DBOS.workflow()
    def run_more(self) -> str:
        return self.config_name


class ForgetsBase(Base):  # DBS506: the workflow `run` raises
    def __init__(self, url: str) -> None:
        self.url = url


class Mixin:  # DBS506
    @DBOS.workflow()
    def run(self) -> str:
        return "mixed in"


@DBOS.dbos_class()
class Mixed(Mixin, DBOSConfiguredInstance):
    pass


def factory(prefix: str) -> type:
    class Made:  # DBS506
        @DBOS.workflow()
        def run(self, url: str) -> str:
            return prefix + url

    return Made
