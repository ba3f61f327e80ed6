"""Methods of instances: local, of the module, of an attribute, made on the spot."""

from dbos import DBOS


class LocalService:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class ModuleService:
    def run(self, topic: str) -> str:
        return self._receive(topic)

    def _receive(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class InlineService:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class AttributeService:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class CallableService:
    def __call__(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class ConstructingService:
    def __init__(self, topic: str) -> None:
        self.value = DBOS.recv(topic)  # DBS202


class ClassService:
    @classmethod
    def run(cls, topic: str) -> str:
        return cls.receive(topic)

    @staticmethod
    def receive(topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class FactoryService:
    @classmethod
    def create(cls) -> "FactoryService":
        return cls()

    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class ChainedService:
    def start(self) -> "ChainedService":
        return self

    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class UnreachedService:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)


class Desk:
    def __init__(self) -> None:
        self.service = AttributeService()
        self.unreached = UnreachedService()

    @DBOS.step()
    def work(self, topic: str) -> str:
        return self.service.run(topic)


module_service = ModuleService()


def make_service() -> FactoryService:
    return FactoryService.create()


@DBOS.step()
def use_local(topic: str) -> str:
    service = LocalService()
    return service.run(topic)


@DBOS.step()
def use_module(topic: str) -> str:
    return module_service.run(topic)


@DBOS.step()
def use_inline(topic: str) -> str:
    return InlineService().run(topic)


@DBOS.step()
def use_callable(topic: str) -> str:
    receive = CallableService()
    return receive(topic)


@DBOS.step()
def use_constructor(topic: str) -> str:
    return ConstructingService(topic).value


@DBOS.step()
def use_class(topic: str) -> str:
    return ClassService.run(topic)


@DBOS.step()
def use_factory(topic: str) -> str:
    return make_service().run(topic)


@DBOS.step()
def use_chain(topic: str) -> str:
    return ChainedService().start().run(topic)
