"""Writes before the close, to other streams, or where the close is not certain."""

from dbos import DBOS


@DBOS.step()
def ask(prompt: str) -> str:
    DBOS.write_stream("out", prompt)
    return prompt


@DBOS.workflow()
def straight(lines: list[str]) -> None:
    for line in lines:
        DBOS.write_stream("out", line)
    DBOS.close_stream("out")


@DBOS.workflow()
def other_key(lines: list[str]) -> None:
    DBOS.close_stream("out")
    DBOS.write_stream("log", "closed")


@DBOS.workflow()
def conditional(lines: list[str]) -> None:
    for line in lines:
        if line == "end":
            DBOS.close_stream("out")
        DBOS.write_stream("log", line)
    if not lines:
        DBOS.close_stream("out")
        return
    DBOS.write_stream("out", "end")


@DBOS.workflow()
def maybe(is_done: bool) -> None:
    if is_done:
        DBOS.close_stream("out")
    if not is_done:
        DBOS.write_stream("out", "end")


@DBOS.workflow()
def ends_with_close(lines: list[str]) -> None:
    for line in lines:
        DBOS.write_stream("out", line)
        if line == "end":
            DBOS.close_stream("out")
            break
    while True:
        DBOS.write_stream("more", "line")
        DBOS.close_stream("more")
        return


@DBOS.workflow()
def handled() -> None:
    try:
        DBOS.write_stream("out", "begin")
        DBOS.close_stream("out")
    except ValueError:
        DBOS.write_stream("out", "failed")
        DBOS.close_stream("out")


@DBOS.step()
def with_finally() -> None:
    try:
        DBOS.write_stream("out", "begin")
    finally:
        DBOS.write_stream("out", "end")
        DBOS.close_stream("out")


@DBOS.workflow()
def each_its_own(keys: list[str], key: str) -> None:
    for one in keys:
        DBOS.write_stream(one, "line")
        DBOS.close_stream(one)
    DBOS.close_stream(key)
    key = f"{key}-more"
    DBOS.write_stream(key, "line")
    DBOS.close_stream(f"{key}-a")
    DBOS.write_stream(f"{key}-b", "line")


@DBOS.workflow()
def by_helper() -> None:
    ask("prompt")
    DBOS.close_stream("out")
