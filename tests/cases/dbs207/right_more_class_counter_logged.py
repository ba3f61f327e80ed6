"""Class-level counters that only steps touch."""

from dbos import DBOS


class Mailer:
    sent = 0
    recipients: list[str] = []

    @staticmethod
    @DBOS.step()
    def send(address: str) -> str:
        Mailer.sent += 1
        Mailer.recipients.append(address)
        DBOS.logger.info("%s so far", Mailer.sent)
        return address

    @classmethod
    @DBOS.step()
    def report(cls) -> int:
        return cls.sent


@DBOS.workflow()
def invite(addresses: list[str]) -> int:
    for address in addresses:
        Mailer.send(address)
    return Mailer.report()
