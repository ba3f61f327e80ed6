"""Factories: nobody in this module calls them."""

from dbos import DBOS


def make_pipeline(name: str):
    @DBOS.step(name=f"{name}-load")
    def load(path: str) -> str:
        return path

    @DBOS.workflow(name=name)
    def run(path: str) -> str:
        return load(path)

    return run


class Pipelines:
    def __init__(self, prefix: str) -> None:
        @DBOS.workflow(name=prefix)
        def run(path: str) -> str:
            return path

        self.run = run
