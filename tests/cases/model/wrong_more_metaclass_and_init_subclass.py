"""Classes that register themselves."""

from typing import ClassVar

from dbos import DBOS


class Job:
    registry: ClassVar[dict[str, type["Job"]]] = {}

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Job.registry[cls.__name__] = cls
        cls.run = DBOS.workflow(name=cls.__name__)(cls.run)

    @staticmethod
    async def run(text: str) -> None: ...


class Mail(Job):
    @staticmethod
    async def run(text: str) -> None:
        DBOS.sleep(1)  # DBS101


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        return super().__new__(mcs, name, bases, namespace)


class Letter(metaclass=Meta):
    @DBOS.step()
    async def post(self) -> None:
        DBOS.send("desk", "x")  # DBS101

    async def post_all(self) -> None:
        self.post()  # DBS104
