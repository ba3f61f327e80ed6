# dbos-version: >=2.9,<3
"""`DBOS.enqueue_workflow` is recommended only where it exists."""

import threading

from dbos import DBOS


@DBOS.workflow()
def bill() -> None: ...


@DBOS.workflow()
def order() -> None:
    threading.Thread(target=bill).start()  # DBS204: use `DBOS.start_workflow` or `enqueue` of a queue in the code itself
