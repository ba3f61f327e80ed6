"""Eight helpers between the step and the mistake, of several kinds."""

from dbos import DBOS


class Chain:
    def fifth(self, topic: str) -> str:
        return self.sixth(topic)

    def sixth(self, topic: str) -> str:
        return [seventh(part) for part in topic.split()][0]

    @staticmethod
    def third(topic: str) -> str:
        def fourth() -> str:
            return Chain().fifth(topic)

        return fourth()


def first(topic: str) -> str:
    return second(topic)


def second(topic: str) -> str:
    return Chain.third(topic)


def seventh(topic: str) -> str:
    return eighth(topic)


def eighth(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@DBOS.step()
def use_chain(topic: str) -> str:
    return first(topic)
