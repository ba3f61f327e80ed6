from .dbos import DBOS


@DBOS.workflow
def settle(account: str) -> str:
    return account


@DBOS.step
def close(account: str) -> str:
    return settle(account)
