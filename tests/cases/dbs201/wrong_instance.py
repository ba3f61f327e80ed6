import os

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {
    "name": "ledger",
    "system_database_url": os.environ["LEDGER_DATABASE_URL"],
}
dbos = DBOS(config=config)


@dbos.workflow()
def settle(account: str) -> int:
    return balance(account)


@dbos.step()
def balance(account: str) -> int:
    return len(account)


@dbos.step()
def close_account(account: str) -> None:
    dbos.start_workflow(settle, account)  # DBS201


@DBOS.step()
def close_by_class(account: str) -> None:
    dbos.enqueue_workflow("accounts", settle, account)  # DBS201


@dbos.step()
def close_by_instance(account: str) -> None:
    DBOS.enqueue_workflow("accounts", settle, account)  # DBS201


@dbos.workflow()
def year_end(accounts: list[str]) -> None:
    for account in accounts:
        close_account(account)
        close_by_class(account)
        close_by_instance(account)
