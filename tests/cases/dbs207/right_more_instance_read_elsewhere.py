"""A module-level object whose step-made attributes the workflow never reads, in several spellings."""

from dbos import DBOS


class Meter:
    def __init__(self) -> None:
        self.units = 0
        self.label = "meter"
        self.history: list[int] = []

    def record(self, units: int) -> None:
        self.units += units
        self.history.append(units)


meter = Meter()


def get_meter() -> Meter:
    return meter


@DBOS.step()
def use(units: int) -> int:
    meter.record(units)
    get_meter().units += 1
    return units


@DBOS.workflow()
def run(units: int) -> str:
    used = use(units)
    label = get_meter().label
    return f"{label}: {used}"
