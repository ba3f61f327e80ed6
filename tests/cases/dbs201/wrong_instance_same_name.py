import os

from dbos import DBOS

# The instance takes the name of the class: documented, and it works.
DBOS = DBOS(config={"name": "mailer", "system_database_url": os.environ["MAILER_DB"]})


@DBOS.workflow()
def deliver(address: str) -> str:
    return connect(address)


@DBOS.step()
def connect(address: str) -> str:
    return address.partition("@")[2]


@DBOS.step()
def bounce(address: str) -> None:
    DBOS.start_workflow(deliver, address)  # DBS201


@DBOS.workflow()
def newsletter(addresses: list[str]) -> None:
    for address in addresses:
        bounce(address)
