"""Keywords of the client that are gone."""

import dbos
from dbos import DBOSClient
from dbos import DBOSClient as Client

URL = "postgresql://localhost/shop"

first = DBOSClient(database_url=URL)  # DBS905
second = DBOSClient(application_database_url=URL, system_database_url=URL)  # DBS905
third = Client(database_url=URL)  # DBS905
fourth = dbos.DBOSClient(database_url=URL)  # DBS905
fifth = DBOSClient(system_database_url=URL, system_database="shop_dbos_sys")  # DBS905

sixth = DBOSClient(
    database_url=URL,  # DBS905
    system_database="shop_dbos_sys",  # DBS905
)


def connect(url: str) -> DBOSClient:
    return DBOSClient(database_url=url)  # DBS905


class Remote:
    def __init__(self, url: str) -> None:
        self.client = DBOSClient(
            system_database_url=url,
            application_database_url=url,  # DBS905
        )
