from dbos import DBOS


def job(order: str) -> None:
    print(order)


@DBOS.workflow()
def bill(order: str) -> None: ...
