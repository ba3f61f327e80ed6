"""Nested functions, lambdas, comprehensions and closures."""

from dbos import DBOS


@DBOS.step()
def use_nested(topic: str) -> str:
    def wait() -> str:
        return DBOS.recv(topic)  # DBS202

    return wait()


@DBOS.step()
def use_lambda(topic: str) -> str:
    wait = lambda: DBOS.recv(topic)  # DBS202
    return wait()


@DBOS.step()
def use_comprehensions(topics: list[str]) -> int:
    listed = [DBOS.recv(topic) for topic in topics]  # DBS202
    keyed = {topic: DBOS.recv(topic) for topic in topics}  # DBS202
    return len(listed) + len(keyed) + sum(len(DBOS.recv(topic)) for topic in topics)  # DBS202


def make_wait(topic: str):
    def wait() -> str:
        return DBOS.recv(topic)  # DBS202

    return wait


def make_unused(topic: str):
    def wait() -> str:
        return DBOS.recv(topic)

    return wait


@DBOS.step()
def use_closure(topic: str) -> str:
    return make_wait(topic)()


@DBOS.step()
def use_maker_only(topic: str) -> bool:
    return callable(make_unused(topic))


@DBOS.step()
def use_uncalled(topic: str) -> str:
    def wait() -> str:
        return DBOS.recv(topic)

    return topic
