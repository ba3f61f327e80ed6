"""A decorator that is called step here is the parameter, the local or the function of this project."""

from dbos import DBOS

step = DBOS.step


def register_waits(step):
    @step()
    def wait(topic: str) -> str:
        return DBOS.recv(topic)

    return wait


def make_wait():
    def step(**options):
        return lambda function: function

    @step()
    def wait(topic: str) -> str:
        return DBOS.recv(topic)

    return wait


class Plan:
    def step(**options):
        return lambda function: function

    @step()
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)


def recv(topic: str) -> str:
    return topic


def sleep(seconds: float) -> None:
    print(seconds)


@step()
def work(topic: str) -> str:
    sleep(1)
    return recv(topic)
