import threading

from dbos import DBOS


@DBOS.step()
def transfer(account: str) -> str:
    return account


def transfer_and_log(account: str) -> str:
    DBOS.logger.info("%s", account)
    return transfer(account)


def transfer_in_background(account: str) -> None:
    threading.Thread(target=transfer_and_log, args=(account,)).start()


def check(account: str) -> bool:
    return account.isdigit()
