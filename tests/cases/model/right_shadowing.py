"""A name of its own, whatever the module calls DBOS."""

from dbos import DBOS


class Stub:
    @staticmethod
    def sleep(seconds: float) -> None:
        print(seconds)

    @staticmethod
    def recv(topic: str) -> str:
        return topic

    @staticmethod
    def step(**options):
        return lambda function: function


async def pause_parameter(DBOS) -> None:
    DBOS.sleep(1)


async def pause_default(DBOS=Stub) -> None:
    DBOS.sleep(1)


async def pause_local() -> None:
    DBOS = Stub()
    DBOS.sleep(1)


async def pause_loop(clocks: list) -> None:
    for DBOS in clocks:
        DBOS.sleep(1)


async def pause_with(opened) -> None:
    with opened as DBOS:
        DBOS.sleep(1)


async def pause_comprehension(clocks: list) -> list:
    return [DBOS.sleep(1) for DBOS in clocks]


async def pause_lambda() -> object:
    return (lambda DBOS: DBOS.sleep(1))(Stub)


async def pause_enclosing(DBOS) -> None:
    async def inner() -> None:
        DBOS.sleep(1)

    await inner()


async def pause_except(work) -> None:
    try:
        work()
    except ValueError as DBOS:
        DBOS.sleep(1)


async def pause_nested_class() -> None:
    class DBOS:
        @staticmethod
        def sleep(seconds: float) -> None:
            print(seconds)

    DBOS.sleep(1)


async def pause_nested_function() -> None:
    def DBOS() -> Stub:
        return Stub()

    DBOS().sleep(1)


class Holder:
    DBOS = Stub

    async def pause(self) -> None:
        self.DBOS.sleep(1)
        Holder.DBOS.sleep(1)


def register_waits(DBOS):
    @DBOS.step()
    def wait(topic: str) -> str:
        return DBOS.recv(topic)

    return wait


@DBOS.workflow()
def run() -> None:
    DBOS.sleep(1)
