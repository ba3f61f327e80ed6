import threading

import bank
import parallel
from bank import check, transfer, transfer_and_log
from dbos import DBOS


@DBOS.workflow()
def pay_one(account: str) -> None:
    threading.Thread(target=transfer, args=(account,)).start()  # DBS205
    threading.Thread(target=transfer_and_log, args=(account,)).start()  # DBS205: bank.py:13


@DBOS.workflow()
def pay_each(accounts: list[str]) -> list:
    return parallel.each(transfer, accounts)  # DBS205


@DBOS.workflow()
def pay_in_background(account: str) -> None:
    bank.transfer_in_background(account)  # DBS205: bank.py:13


@DBOS.step()
def check_each(accounts: list[str]) -> list:
    return parallel.each(check, accounts)


def pay_from_script(accounts: list[str]) -> list:
    return parallel.each(transfer, accounts)
