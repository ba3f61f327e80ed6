"""The bank's own module of that name takes the class from the library."""

from dbos import DBOS

dbos = DBOS(config={"name": "bank", "system_database_url": "sqlite:///bank.sqlite"})
step = dbos.step
