"""Durable functions registered at every run of another durable function."""

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.workflow()
def outer(order: str) -> str:
    @DBOS.step()  # DBS208
    def inner(name: str) -> str:
        return name

    return inner(order)


@DBOS.workflow()
def parent(order: str) -> str:
    @DBOS.workflow()  # DBS208
    def child(name: str) -> str:
        return name

    return child(order)


@DBOS.workflow()
async def parent_soon(order: str) -> str:
    @DBOS.workflow()  # DBS208
    async def child_soon(name: str) -> str:
        return name

    return await child_soon(order)


@DBOS.step()
def registers(order: str) -> int:
    @DBOS.step()  # DBS208
    def measure(name: str) -> int:
        return len(name)

    return measure(order)


@DBOS.workflow()
def in_a_loop(orders: list[str]) -> list[str]:
    results = []
    for order in orders:

        @DBOS.step(name="pack")  # DBS208
        def pack(name: str) -> str:
            return name

        results.append(pack(order))
    return results


def make_step(prefix: str):
    @DBOS.step(name=prefix)  # DBS208
    def prefixed(name: str) -> str:
        return prefix + name

    return prefixed


@DBOS.workflow()
def with_factory(order: str) -> str:
    return make_step("a")(order)


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def serve(self, order: str) -> str:
        @DBOS.step()  # DBS208
        def write(name: str) -> str:
            return name

        return write(order)
