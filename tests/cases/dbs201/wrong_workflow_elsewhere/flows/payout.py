from dbos import DBOS

from .bank import transfer


@DBOS.workflow()
def pay_out(account: str) -> str:
    return transfer(account)
