"""Configured instances whose names nobody finds again."""

import os
import time
import uuid

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self, region: str) -> None:
        self.region = region
        super().__init__(config_name=str(uuid.uuid4()))  # DBS410: `config_name` is a new identifier

    @DBOS.workflow()
    def send(self, to: str) -> None:
        print(to, self.region)


@DBOS.dbos_class()
class Printer(DBOSConfiguredInstance):
    def __init__(self, name: str, tray: int = 1) -> None:
        super().__init__(config_name=name)
        self.tray = tray

    @DBOS.workflow()
    def print(self) -> None: ...


@DBOS.dbos_class()
class Scanner(DBOSConfiguredInstance):
    @DBOS.workflow()
    def scan(self) -> None: ...


@DBOS.dbos_class()
class Old(DBOSConfiguredInstance):
    def __init__(self) -> None:
        DBOSConfiguredInstance.__init__(self, config_name=f"old-{id(self)}")  # DBS410

    @DBOS.workflow()
    def work(self) -> None: ...


mailer = Mailer("north")
printer = Printer(str(uuid.uuid4()))  # DBS410
second = Printer(tray=2, name=f"printer-{os.getpid()}")  # DBS410
scanner = Scanner(config_name=str(time.time()))  # DBS410
other = Scanner(uuid.uuid4().hex)  # DBS410
