from dbos import DBOS


@DBOS.step()
def transfer(account: str) -> str:
    return f"paid {account}"
