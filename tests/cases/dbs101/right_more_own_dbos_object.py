"""A class of one's own called DBOS, and objects called dbos."""

import asyncio


class DBOS:
    """The district's bus operating system."""

    @staticmethod
    def step():
        return lambda function: function

    @staticmethod
    def workflow():
        return lambda function: function

    @staticmethod
    def sleep(seconds: int) -> None:
        print(seconds)

    @classmethod
    def start_workflow(cls, function, *args):
        return function(*args)


@DBOS.step()
async def honk(bus: str) -> None:
    print(bus)


@DBOS.workflow()
async def drive(bus: str) -> None:
    DBOS.sleep(3)
    DBOS.start_workflow(honk, bus).get_result()
    await asyncio.gather(honk(bus), honk(bus))


@DBOS.step
def refuel(bus: str) -> None:
    print(bus)
