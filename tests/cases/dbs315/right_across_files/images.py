"""Only steps call what makes threads in the other file."""

from dbos import DBOS
from parallel import shrink_all, shrink_in_order


@DBOS.step()
def shrink(names: list[str]) -> list[str]:
    return shrink_all(names)


@DBOS.workflow()
def by_step(names: list[str]) -> list[str]:
    return shrink(names) + DBOS.run_step({"name": "shrink"}, shrink_all, names)


@DBOS.workflow()
def by_plain_helper(names: list[str]) -> list[str]:
    return shrink(shrink_in_order(names))
