"""Database objects of the application, short: dbos."""


class DBOS:
    @staticmethod
    def sleep(seconds: float) -> None:
        print(seconds)

    @staticmethod
    def send(user: str, text: str) -> None:
        print(user, text)

    @staticmethod
    def workflow():
        return lambda fn: fn


def sleep(seconds: float) -> None:
    print(seconds)


def get_event(name: str) -> str:
    return name


def recv(topic: str) -> str:
    return topic
