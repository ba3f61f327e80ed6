from dbos import DBOS

import right


@DBOS.workflow()
def sync_left(key: str) -> str:
    return read_left(key)


@DBOS.step()
def read_left(key: str) -> str:
    return key


@DBOS.step()
def push_left(key: str) -> None:
    # The way leads through the other module and back.
    right.forward(key)


def begin(key: str) -> None:
    DBOS.start_workflow(sync_left, key)  # DBS201: forward
