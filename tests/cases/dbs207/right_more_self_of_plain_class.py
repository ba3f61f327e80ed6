"""An object made in the workflow holds a client that its own steps make."""

import smtplib

from dbos import DBOS


class Mailer:
    def __init__(self, host: str) -> None:
        self.host = host
        self.connection: smtplib.SMTP | None = None
        self.sent = 0

    def _connect(self) -> smtplib.SMTP:
        if self.connection is None:
            self.connection = smtplib.SMTP(self.host)
        return self.connection

    @DBOS.step()
    def send(self, to: str) -> None:
        self._connect().sendmail("shop", to, "hello")
        self.sent += 1


@DBOS.workflow()
def announce(host: str, users: list[str]) -> str:
    mailer = Mailer(host)
    for user in users:
        mailer.send(user)
    return f"sent by {mailer.host}"
