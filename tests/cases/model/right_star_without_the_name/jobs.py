"""DBOS stays the class of this file, for the star does not bring the name."""


class DBOS:
    @staticmethod
    def sleep(seconds: float) -> None:
        print("sleeping", seconds)

    @staticmethod
    def step(**options):
        return lambda function: function


from clocks import *


async def wait() -> None:
    DBOS.sleep(tick())


@DBOS.step()
def wait_in_step() -> None:
    DBOS.sleep(1)
