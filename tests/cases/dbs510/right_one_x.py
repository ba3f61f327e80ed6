# dbos-version: >=1.10,<2
"""dbos 1 does not pickle."""

from dbos import DBOS


@DBOS.step()
def numbers(limit: int) -> object:
    return (number for number in range(limit))
