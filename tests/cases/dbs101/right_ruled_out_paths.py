"""The arguments of the call on the loop rule the synchronous branch out."""

from dbos import DBOS


def pause(seconds: float, block: bool = False) -> float:
    if block:
        DBOS.sleep(seconds)
    return seconds


def tell(user: str, text: str, quiet: bool = True) -> str:
    if quiet:
        return text
    DBOS.send(user, text)
    return text


def state_of(job: str, state: object = None) -> object:
    return state or DBOS.get_event(job, "state")


def state_or_ask(job: str, state: object = None) -> object:
    if state is None:
        state = DBOS.get_event(job, "state")
    return state


def change(job: str, how: str) -> None:
    if how == "stop":
        DBOS.cancel_workflow(job)
    elif how == "print":
        print(job)


def collect(job: str, *, with_steps: bool = False) -> list:
    steps = DBOS.list_workflow_steps(job) if with_steps else []
    return [job, steps]


def remember(job: str, force: bool = False) -> None:
    if not force:
        return
    DBOS.update_workflow_attributes(job, {"kept": True})


def matched(job: str, mode: str = "show") -> None:
    match mode:
        case "stop":
            DBOS.cancel_workflow(job)
        case _:
            print(job)


def outer(job: str, block: bool = False) -> float:
    return pause(len(job), block)


class Watcher:
    def __init__(self, ask: bool = False) -> None:
        if ask:
            DBOS.list_workflows()

    def look(self, job: str, deep: bool = False) -> object:
        return deep and DBOS.list_workflow_steps(job)


@DBOS.workflow()
async def patrol(job: str) -> str:
    pause(3)
    pause(3, False)
    pause(3, block=False)
    outer(job)
    return job


async def look(job: str, known: str) -> None:
    tell(job, "hello")
    tell(job, "hello", quiet=True)
    print(state_of(job, "done"), state_of(job, known))
    print(state_or_ask(job, "done"))
    change(job, "print")
    print(collect(job), collect(job, with_steps=False))
    remember(job)
    remember(job, force=False)
    matched(job)
    print(Watcher().look(job))


def synchronous_caller(job: str) -> None:
    """The other branches run where no loop does."""
    tell(job, "hello", quiet=False)
    change(job, "stop")
    remember(job, force=True)
    matched(job, "stop")
    print(state_of(job), collect(job, with_steps=True), Watcher(ask=True).look(job, deep=True))
