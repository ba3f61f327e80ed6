"""The workflow itself writes what the step returns into the object."""

from dataclasses import dataclass, field

from dbos import DBOS


@dataclass
class Ticket:
    title: str
    labels: list[str] = field(default_factory=list)
    summary: str | None = None

    def label(self, name: str) -> None:
        self.labels.append(name)


@DBOS.step()
def summarise(title: str) -> str:
    return title[:10]


@DBOS.step()
def labels_for(title: str) -> list[str]:
    labels: list[str] = []
    labels.append(title)
    return labels


@DBOS.workflow()
def triage(title: str) -> Ticket:
    ticket = Ticket(title)
    ticket.summary = summarise(ticket.title)
    for name in labels_for(ticket.title):
        ticket.label(name)
    ticket.labels += labels_for(ticket.summary)
    return ticket
