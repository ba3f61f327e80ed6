"""One `def` that a comprehension, or a call of `DBOS.workflow()`, registers again and again."""

from collections.abc import Callable

from dbos import DBOS


def adder(number: int) -> Callable[[int], int]:
    @DBOS.workflow()  # DBS508
    def add(other: int) -> int:
        return number + other

    return add


def factor(number: int) -> Callable[[int], int]:
    def multiply(other: int) -> int:
        return number * other

    return DBOS.workflow()(multiply)  # DBS508


def power(number: int) -> Callable[[int], int]:
    @DBOS.workflow()  # DBS508
    def raised(other: int) -> int:
        return int(other**number)

    return raised


adders = [adder(number) for number in range(3)]
factors = {number: factor(number) for number in (2, 3)}
powers = tuple(power(number) for number in (2, 3))
