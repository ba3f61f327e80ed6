# enable: DBS325
"""The loop of the other file ends; the endless one runs in no workflow."""

from copying import copy_forever, copy_until_empty
from dbos import DBOS


@DBOS.workflow()
def copy(source: str) -> None:
    copy_until_empty(source)


if __name__ == "__main__":
    copy_forever("feed")
