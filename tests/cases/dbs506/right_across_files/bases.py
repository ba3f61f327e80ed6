from abc import ABC, abstractmethod

from dbos import DBOS, DBOSConfiguredInstance


class Named(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)


class Job(ABC):
    @abstractmethod
    def run(self) -> str: ...


def durable(cls: type) -> type:
    return DBOS.dbos_class()(cls)
