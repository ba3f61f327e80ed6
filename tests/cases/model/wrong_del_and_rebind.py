"""A deleted name, a rebound name."""

from dbos import DBOS

Durable = DBOS
del DBOS


class DBOS:
    @staticmethod
    def sleep(seconds: float) -> None:
        print(seconds)

    @staticmethod
    def step(**options):
        return lambda function: function

    @staticmethod
    def recv(topic: str) -> str:
        return topic


async def pause_durably() -> None:
    Durable.sleep(1)  # DBS101


async def pause() -> None:
    DBOS.sleep(1)


@Durable.step()
def wait_durably(topic: str) -> str:
    return Durable.recv(topic)  # DBS202


@DBOS.step()
def wait(topic: str) -> str:
    return f"{Durable.recv(topic)}{DBOS.recv(topic)}"
