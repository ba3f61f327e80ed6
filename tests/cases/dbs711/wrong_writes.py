"""Writes to streams that are closed."""

import dbos
from dbos import DBOS

OUT = "out"


@DBOS.workflow()
def straight(lines: list[str]) -> None:
    DBOS.write_stream("out", "begin")
    DBOS.close_stream("out")
    DBOS.write_stream("out", "end")  # DBS711: writes to stream 'out', which line 12 has closed by then


@DBOS.workflow()
def by_constant() -> None:
    DBOS.close_stream(OUT)
    DBOS.write_stream(key="out", value="end")  # DBS711: stream OUT


@DBOS.workflow()
async def coroutine() -> None:
    await dbos.DBOS.close_stream_async("out")
    await DBOS.write_stream_async("out", "end")  # DBS711


@DBOS.workflow()
def in_loop(lines: list[str]) -> None:
    for line in lines:
        DBOS.write_stream("out", line)  # DBS711: line 34 has closed
        if not line:
            DBOS.logger.info("empty")
        DBOS.close_stream("out")


@DBOS.workflow()
def by_name(key: str, lines: list[str]) -> None:
    while lines:
        DBOS.write_stream(key, lines.pop())  # DBS711
        DBOS.close_stream(key)


@DBOS.step()
def after_try() -> None:
    try:
        DBOS.write_stream("out", "begin")
    finally:
        DBOS.close_stream("out")
    DBOS.write_stream("out", "end")  # DBS711


@DBOS.workflow()
def under_the_same_condition(is_long: bool) -> None:
    if is_long:
        DBOS.close_stream("out")
        for line in ("a", "b"):
            DBOS.write_stream("out", line)  # DBS711


@DBOS.step()
def in_step() -> None:
    DBOS.close_stream("out")
    DBOS.write_stream("out", "end")  # DBS711
