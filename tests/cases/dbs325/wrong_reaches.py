# enable: DBS325
"""The endless loop, or the checkpoints in it, are in what the workflow calls."""

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


@DBOS.step()
def store(item: str) -> None:
    return None


@DBOS.step()
async def fetch_soon(source: str) -> list[str]:
    return [source]


def copy(source: str) -> None:
    for item in fetch(source):
        store(item)


@DBOS.workflow()
def with_helper(source: str) -> None:
    while True:  # DBS325
        copy(source)


def copy_forever(source: str) -> None:
    while True:  # DBS325
        copy(source)


@DBOS.workflow()
def by_helper(source: str) -> None:
    copy_forever(source)


class Copier:
    def __init__(self, source: str) -> None:
        self.source = source

    def run(self) -> None:
        while True:  # DBS325
            self.once()

    def once(self) -> None:
        copy(self.source)


@DBOS.workflow()
def by_method(source: str) -> None:
    Copier(source).run()


@DBOS.workflow()
async def by_nested_function(source: str) -> None:
    async def follow() -> None:
        while True:  # DBS325
            await fetch_soon(source)

    await follow()


@DBOS.dbos_class()
class Feed(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def follow(self, source: str) -> None:
        while True:  # DBS325
            self.once(source)

    def once(self, source: str) -> None:
        copy(source)


def twice(source: str) -> None:
    copy(source)
    copy(source)


@DBOS.workflow()
def with_helper_of_helper(source: str) -> None:
    while True:  # DBS325
        twice(source)


@DBOS.workflow()
def with_lambda(source: str) -> None:
    once = lambda: copy(source)
    while True:  # DBS325
        once()
