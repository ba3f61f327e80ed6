from dbos import DBOS


def approval_of(request: str):
    return ask(request)


def ask(request: str):
    return DBOS.recv(request)
