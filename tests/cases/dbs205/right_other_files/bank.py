from dbos import DBOS


@DBOS.step()
def transfer(account: str) -> str:
    return account


def transfer_and_log(account: str) -> str:
    DBOS.logger.info("%s", account)
    return transfer(account)
