"""An item of a set, taken by `pop`."""

from dbos import DBOS


@DBOS.step()
def notify(name: str) -> None: ...


@DBOS.workflow()
def one(names: list[str]) -> None:
    notify(set(names).pop())  # DBS313


@DBOS.workflow()
def each(names: list[str]) -> None:
    left = set(names)
    while left:
        name = left.pop()  # DBS313
        notify(name)


@DBOS.workflow()
def right(names: list[str]) -> None:
    left = set(names)
    print(left.pop())
    ordered = sorted(left)
    notify(ordered.pop())
    notify(names.pop())
    options = {"name": "x"}
    notify(options.pop("name"))
