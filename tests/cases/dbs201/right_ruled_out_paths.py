"""The arguments rule out the path that would start a workflow."""

from typing import Optional

try:
    from dbos import DBOS
except ImportError:
    DBOS = None

TRACE = False


@DBOS.workflow()
def recompute(account: str) -> int:
    return count(account)


@DBOS.step()
def count(account: str) -> int:
    return len(account)


def record(account: str, background: bool = False) -> int:
    if background:
        DBOS.start_workflow(recompute, account)
    return len(account)


def record_unless(account: str, force: bool = False) -> int:
    if not force:
        return len(account)
    DBOS.start_workflow(recompute, account)
    return 0


def record_mode(account: str, mode: str = "inline") -> int:
    if mode == "queue":
        DBOS.enqueue_workflow("accounts", recompute, account)
    elif mode == "start":
        DBOS.start_workflow(recompute, account)
    return len(account)


def record_queue(account: str, queue: Optional[str] = None) -> int:
    if queue is not None:
        DBOS.enqueue_workflow(queue, recompute, account)
    return len(account)


def record_value(account: str, size: Optional[int] = None) -> int:
    return size or recompute(account)


def record_with(account: str, action=None) -> int:
    if action is None:
        return recompute(account)
    return action(account)


class Ledger:
    def __init__(self, background: bool = False) -> None:
        self.background = background

    def write(self, account: str, background: bool = False) -> int:
        if background:
            DBOS.start_workflow(recompute, account)
        return len(account)


@DBOS.step()
def deposit(account: str) -> int:
    return record(account)


@DBOS.step()
def deposit_explicitly(account: str) -> int:
    return record(account, background=False)


@DBOS.step()
def withdraw(account: str) -> int:
    return record_unless(account)


@DBOS.step()
def inline(account: str) -> int:
    return record_mode(account) + record_mode(account, "dry-run")


@DBOS.step()
def without_queue(account: str) -> int:
    return record_queue(account) + record_queue(account, queue=None)


@DBOS.step()
def with_size(account: str) -> int:
    return record_value(account, 12)


@DBOS.step()
def with_action(account: str) -> int:
    return record_with(account, len)


@DBOS.step()
def with_method(account: str) -> int:
    return Ledger().write(account)


@DBOS.step()
def never(account: str) -> int:
    if False:
        DBOS.start_workflow(recompute, account)
    return len(account)


@DBOS.step()
def without_dbos(account: str) -> int:
    if DBOS is None:
        return recompute(account)
    return len(account)


@DBOS.step()
def after_return(account: str) -> int:
    return len(account)
    DBOS.start_workflow(recompute, account)


@DBOS.workflow()
def bank_day(account: str) -> int:
    # From a workflow the same helper may start one.
    record(account, background=True)
    return deposit(account) + withdraw(account)
