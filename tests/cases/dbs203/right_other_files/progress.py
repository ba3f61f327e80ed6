from dbos import DBOS


def publish(state: str) -> None:
    DBOS.set_event("state", state)


def shown(state: str) -> str:
    return state.title()
