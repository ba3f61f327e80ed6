# enable: DBS325
"""The checkpoints, or the whole loop, are in another file."""

from copying import copy, copy_forever
from dbos import DBOS


@DBOS.workflow()
def with_helper(source: str) -> None:
    while True:  # DBS325
        copy(source)


@DBOS.workflow()
def by_helper(source: str) -> None:
    copy_forever(source)  # DBS325
