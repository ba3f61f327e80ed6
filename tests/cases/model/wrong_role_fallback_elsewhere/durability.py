"""One place that knows whether dbos is there."""

try:
    from dbos import DBOS
except ImportError:

    class DBOS:
        @staticmethod
        def step(**options):
            return lambda function: function

        @staticmethod
        def workflow(**options):
            return lambda function: function

        @staticmethod
        def recv(topic: str, timeout_seconds: float = 60) -> None:
            return None


step = DBOS.step
