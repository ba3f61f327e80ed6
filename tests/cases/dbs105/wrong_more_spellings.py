"""Synchronous durable functions called by coroutine workflows."""

import operator
from functools import partial, reduce

from dbos import DBOS


@DBOS.step()
def render(name: str, size: int = 3) -> str:
    return name * size


@DBOS.workflow()
def child(name: str) -> str:
    return render(name)


class Printer:
    @DBOS.step()
    def draw(self, name: str) -> str:
        return name

    @staticmethod
    @DBOS.step()
    def clean(name: str) -> str:
        return name

    @classmethod
    @DBOS.step()
    def count(cls, name: str) -> int:
        return len(name)


PRINTER = Printer()
ACTIONS = {"render": render, "child": child}


@DBOS.workflow()
async def publish(names: list[str], kind: str) -> object:
    small = partial(render, size=1)
    first = render(names[0])  # DBS105
    second = small(names[1])  # DBS105
    third = [render(name) for name in names]  # DBS105
    fourth = list(map(render, names))  # DBS105
    fifth = child(names[0])  # DBS105
    sixth = PRINTER.draw(names[0])  # DBS105
    seventh = Printer.clean(names[0])  # DBS105
    eighth = Printer.count(names[0])  # DBS105
    ninth = ACTIONS[kind](names[0])  # DBS105
    tenth = reduce(operator.add, (render(name) for name in names))  # DBS105
    eleventh = render(names[0]) if names else ""  # DBS105
    twelfth = {name: render(name) for name in names}  # DBS105
    return (
        first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth,
    )
