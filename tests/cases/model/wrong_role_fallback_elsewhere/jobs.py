"""Uses what the other file found."""

from durability import DBOS, step


@DBOS.step()
def wait_for_parcel(depot: str) -> str:
    return DBOS.recv(depot)  # DBS202


@step()
def wait_for_van(depot: str) -> str:
    return DBOS.recv(depot)  # DBS202


def wait_for_nobody(depot: str) -> str:
    return DBOS.recv(depot)
