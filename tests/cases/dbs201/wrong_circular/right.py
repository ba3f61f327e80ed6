from dbos import DBOS

import left


def forward(key: str) -> None:
    left.begin(key)  # DBS201: left.py:23


@DBOS.step()
def push_right(key: str) -> None:
    forward(key)


@DBOS.step()
def call_left(key: str) -> str:
    return left.sync_left(key)  # DBS201
