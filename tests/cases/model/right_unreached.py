"""Nothing durable leads here, whatever the names look like."""

from dbos import DBOS


def step(topic: str) -> str:
    return DBOS.recv(topic)


def helper_step(topic: str) -> str:
    return step(topic)


class Step:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)

    def step(self, topic: str) -> str:
        return self.run(topic)


class Listener:
    def on_message(self, topic: str) -> str:
        return helper_step(topic)


HANDLERS = {"step": step}


@DBOS.workflow()
def run(topic: str) -> str:
    received = [helper_step(topic), Step().step(topic), HANDLERS["step"](topic)]
    return str(received)


@DBOS.step()
def work(topic: str) -> str:
    return topic.upper()


@DBOS.step()
def name_of_helper() -> str:
    return helper_step.__name__ + Step.__name__ + str(HANDLERS)


@DBOS.step()
def compare(handler) -> bool:
    return handler is helper_step
