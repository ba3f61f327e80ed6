"""Methods that built-in functions call."""

import time

from dbos import DBOS


class Age:
    def __int__(self) -> int:
        return int(time.time())  # DBS302

    def __str__(self) -> str:
        return time.ctime()  # DBS302

    def __len__(self) -> int:
        return 3


@DBOS.step()
def note(*values: object) -> None: ...


@DBOS.workflow()
def flow() -> None:
    age = Age()
    note(int(age), str(age), len(age))
