"""The launch stands in the module's own code."""

import dbos


@dbos.DBOS.workflow()
def send(user: str) -> str:
    return user


mails = dbos.Queue("mails")  # DBS902

if __name__ == "__main__":
    dbos.DBOS(config={"name": "mails", "system_database_url": "sqlite:///mails.sqlite"})
    dbos.DBOS.launch()
    mails.enqueue(send, "x")
