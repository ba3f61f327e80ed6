# enable: DBS607
"""Two letters that have changed places."""

from dbos import DBOS


@DBOS.workflow()
def send(address: str) -> None: ...


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("mail")
    DBOS.enqueue_workflow("mial", send, "a@example.org")  # DBS607
    DBOS.enqueue_workflow("mail", send, "a@example.org")
