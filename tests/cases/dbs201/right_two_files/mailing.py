from dbos import DBOS


@DBOS.workflow()
def deliver(text: str) -> int:
    return write(text)


@DBOS.step()
def write(text: str) -> int:
    return len(text)


def send(text: str) -> None:
    DBOS.start_workflow(deliver, text)


def note(text: str, background: bool = False) -> int:
    if not background:
        return len(text)
    send(text)
    return 0


def compose(name: str) -> str:
    return f"Dear {name}"


class Mailbox:
    def send(self, text: str) -> None:
        send(text)

    def draft(self, text: str) -> str:
        return compose(text)
