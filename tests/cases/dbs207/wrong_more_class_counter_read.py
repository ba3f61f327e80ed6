"""The workflow reads the class attribute that a step changes."""

from dbos import DBOS


class Mailer:
    sent = 0
    recipients: list[str] = []

    @staticmethod
    @DBOS.step()
    def send(address: str) -> str:
        Mailer.sent += 1  # DBS207: Mailer.sent
        Mailer.recipients.append(address)  # DBS207: recipients
        return address


@DBOS.workflow()
def invite(addresses: list[str]) -> str:
    for address in addresses:
        Mailer.send(address)
        if Mailer.sent > 100:
            break
    return ", ".join(Mailer.recipients)
