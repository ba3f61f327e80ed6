"""A handler that swallows the refusal hides the mistake for ever."""

import contextlib

from dbos import DBOS


@DBOS.workflow()
async def remind(user: str) -> None:
    try:
        DBOS.sleep(60)  # DBS101
    except Exception:
        pass


async def tell(user: str) -> None:
    try:
        DBOS.send(user, "hello")  # DBS101
    except RuntimeError:
        print("not sent")


async def tell_quietly(user: str) -> None:
    with contextlib.suppress(Exception):
        DBOS.send(user, "hello")  # DBS101


def ask(user: str) -> object:
    try:
        return DBOS.get_event(user, "mood")  # DBS101
    except Exception:
        return None


async def show(user: str) -> None:
    print(ask(user))
