"""Registered classes with named objects, and methods that need neither."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import attrs
from dbos import DBOS, DBOSConfiguredInstance, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///classes.sqlite")
T = TypeVar("T")


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(config_name=host)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class("named")
class Plain(DBOSConfiguredInstance):
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.default_required_roles(["admin"])
class WithRoles(DBOSConfiguredInstance):
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class ByClass(DBOSConfiguredInstance):
    def __init__(self, host: str) -> None:
        DBOSConfiguredInstance.__init__(self, host)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class InBranch(DBOSConfiguredInstance):
    def __init__(self, host: str | None) -> None:
        if host:
            super().__init__(host)
        else:
            super().__init__(config_name="default")

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class ByHelper(DBOSConfiguredInstance):
    def __init__(self, host: str) -> None:
        self._register(host)

    def _register(self, host: str) -> None:
        super().__init__(config_name=host)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
@dataclass
class ByDataclass(DBOSConfiguredInstance):
    host: str

    def __post_init__(self) -> None:
        super().__init__(config_name=self.host)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
@attrs.define
class ByAttrs(DBOSConfiguredInstance):
    host: str

    def __attrs_post_init__(self) -> None:
        DBOSConfiguredInstance.__init__(self, config_name=self.host)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
@dataclass(init=False)
class WithoutInit(DBOSConfiguredInstance):
    host: str

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class Spread(DBOSConfiguredInstance):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


class Special(Mailer):
    pass


class OtherHost(Mailer):
    def __init__(self) -> None:
        super().__init__("other")


class Static:
    @staticmethod
    @DBOS.workflow()
    def send(to: str) -> str:
        return to

    @DBOS.step()
    def load(self, url: str) -> str:
        return url

    @classmethod
    @DBOS.step()
    def fetch(cls, url: str) -> str:
        return url

    @ds.transaction
    def insert(self, url: str) -> None: ...


@DBOS.dbos_class()
class WithClassMethod:
    @classmethod
    @DBOS.workflow()
    def send(cls, to: str) -> str:
        return to


class Abstract(ABC):
    @DBOS.workflow()
    @abstractmethod
    def send(self, to: str) -> str: ...


class NotThere:
    @DBOS.workflow()
    def send(self, to: str) -> str:
        raise NotImplementedError


class OtherFirst:
    @DBOS.workflow()
    def send(this, to: str) -> str:
        return to


@DBOS.dbos_class()
class Shared:
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


class Sharing(Shared, DBOSConfiguredInstance):
    pass


@DBOS.dbos_class()
class StepsOnly(DBOSConfiguredInstance):
    def __init__(self, url: str) -> None:
        self.url = url

    @DBOS.step()
    def load(self) -> str:
        return self.url


class Sends(Protocol):
    @DBOS.workflow()
    def send(self, to: str) -> str: ...


class SendsAnything(Protocol[T]):
    @DBOS.workflow()
    def send(self, to: T) -> T: ...


@DBOS.dbos_class()
class Box(Generic[T], DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(name)

    @DBOS.workflow()
    def send(self, to: T) -> T:
        return to
