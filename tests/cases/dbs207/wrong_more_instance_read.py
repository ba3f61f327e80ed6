"""The workflow reads by a method what the step has recorded in a module-level object."""

from dbos import DBOS


class Meter:
    def __init__(self) -> None:
        self.units = 0

    def record(self, units: int) -> None:
        self.units += units  # DBS207: units

    def over(self, limit: int) -> bool:
        return self.units > limit


meter = Meter()


@DBOS.step()
def use(units: int) -> int:
    meter.record(units)
    return units


@DBOS.workflow()
def run(units: int) -> str:
    use(units)
    if meter.over(10):
        return "too much"
    return "fine"
