"""The arguments select the path that starts a workflow."""

from dbos import DBOS


@DBOS.workflow()
def recompute(account: str) -> int:
    return count(account)


@DBOS.step()
def count(account: str) -> int:
    return len(account)


def record(account: str, background: bool = False) -> None:
    if background:
        DBOS.start_workflow(recompute, account)  # DBS201


@DBOS.step()
def deposit(account: str) -> None:
    record(account, background=True)


def record_unless_forced(account: str, force: bool = False) -> None:
    if not force:
        return
    DBOS.start_workflow(recompute, account)  # DBS201


@DBOS.step()
def withdraw(account: str) -> None:
    record_unless_forced(account, True)


def record_by_default(account: str, background: bool = True) -> None:
    if background:
        DBOS.start_workflow(recompute, account)  # DBS201


@DBOS.step()
def open_account(account: str) -> None:
    record_by_default(account)


def record_if_asked(account: str, background: bool = False) -> None:
    if background:
        DBOS.start_workflow(recompute, account)  # DBS201


@DBOS.step()
def transfer(account: str, background: bool) -> None:
    # Nobody knows what the caller passes: the path exists.
    record_if_asked(account, background)


def record_with(account: str, starter=None) -> None:
    starter = starter or (lambda item: DBOS.start_workflow(recompute, item))  # DBS201
    starter(account)


@DBOS.step()
def audit(account: str) -> None:
    record_with(account)


@DBOS.workflow()
def bank_day(account: str) -> None:
    open_account(account)
    deposit(account)
    withdraw(account)
    transfer(account, True)
    audit(account)
