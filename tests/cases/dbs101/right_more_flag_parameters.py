"""Helpers whose flag says which kind of caller they have."""

from dbos import DBOS


def publish(text: str, *, sync: bool = False):
    if sync:
        DBOS.set_event("text", text)
        return None
    return DBOS.set_event_async("text", text)


def tell(text: str, is_async: bool):
    return DBOS.send_async("desk", text) if is_async else DBOS.send("desk", text)


def cancel(ids: list[str] | None = None) -> None:
    if not ids:
        return
    DBOS.cancel_workflows(ids)


@DBOS.workflow()
async def later(text: str) -> None:
    await publish(text)
    await publish(text, sync=False)
    await tell(text, True)
    await tell(text, is_async=True)
    cancel()
    cancel([])
    cancel(ids=None)


@DBOS.workflow()
def now(text: str) -> None:
    publish(text, sync=True)
    tell(text, False)
    cancel([text])
