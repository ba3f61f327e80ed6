"""The part about registrations is opt-in."""

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> None:
    DBOS.register_queue("reminders")
