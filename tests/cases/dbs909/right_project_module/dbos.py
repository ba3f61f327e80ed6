"""The project's own module."""


class Workflow: ...


class DBOS:
    @staticmethod
    def stepp(): ...


def __getattr__(name):
    return name
