from ledger.dbos import DBOS
from .dbos import workflow


@workflow
def settle(account: str) -> str:
    return account


@DBOS.step()
def close(account: str) -> str:
    DBOS.start_workflow(settle, account)
    return settle(account)
