"""Context managers and stacks whose clean-up a cancellation does not lose."""

from contextlib import ExitStack

from dbos import DBOS


@DBOS.step()
def move(item: str) -> None: ...


@DBOS.step()
def confirm(item: str) -> None: ...


class Batch:
    """Confirms after success alone."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __enter__(self) -> "Batch":
        return self

    def __exit__(self, kind: type | None, error: object, trace: object) -> None:
        if kind is not None:
            return
        confirm(",".join(self.done))


class Commit:
    def __enter__(self) -> "Commit":
        return self

    def __exit__(self, kind: type | None, error: object, trace: object) -> None:
        if error is None:
            confirm("all")
        DBOS.logger.info("ended")


@DBOS.workflow()
def in_batches(items: list[str]) -> None:
    with Batch() as batch:
        for item in items:
            move(item)
            batch.done.append(item)
    with Commit():
        move(items[0])


class Plain:
    def __enter__(self) -> "Plain":
        return self

    def __exit__(self, *details: object) -> None:
        confirm("plain")


@DBOS.workflow()
def around_plain_code(items: list[str]) -> int:
    with Plain():
        total = len(items)
    return total


class Callbacks:
    def callback(self, function: object, item: str) -> None: ...

    def __enter__(self) -> "Callbacks":
        return self

    def __exit__(self, *details: object) -> None: ...


@DBOS.workflow()
def registers(item: str) -> None:
    with Callbacks() as callbacks:
        callbacks.callback(confirm, item)
        move(item)


@DBOS.workflow()
def logs(item: str) -> None:
    with ExitStack() as stack:
        stack.callback(DBOS.logger.info, "ended")
        move(item)


@DBOS.workflow()
def after_all(item: str) -> None:
    with ExitStack() as stack:
        move(item)
        stack.callback(confirm, item)
