from dbos import DBOS
from mailing import Mailbox, compose, deliver, note, send


@DBOS.step()
def prepare(name: str) -> str:
    # Neither of these leads to a workflow.
    note(name)
    note(name, background=False)
    return compose(name) + Mailbox().draft(name)


@DBOS.workflow()
def sell(name: str) -> int:
    text = prepare(name)
    send(text)
    note(text, background=True)
    Mailbox().send(text)
    DBOS.start_workflow(deliver, text)
    return deliver(text)


def sell_at_the_counter(name: str) -> None:
    send(prepare(name))
