"""Coroutines dropped in all kinds of places."""

from contextlib import suppress

from dbos import DBOS


@DBOS.step()
async def log(text: str) -> None:
    print(text)


@DBOS.workflow()
async def audit(text: str) -> None:
    await log(text)


@DBOS.workflow()
async def busy(texts: list[str], loud: bool) -> None:
    for text in texts:
        log(text)  # DBS104
    else:
        log("end")  # DBS104
    while loud:
        log("loud")  # DBS104
        break
    try:
        log("try")  # DBS104
    except ValueError:
        log("except")  # DBS104
    else:
        log("else")  # DBS104
    finally:
        log("finally")  # DBS324 DBS104
    with suppress(ValueError):
        log("with")  # DBS104
    match texts:
        case [one]:
            log(one)  # DBS104
        case _:
            log("many")  # DBS104
    if loud:
        log("if")  # DBS104
    elif texts:
        log("elif")  # DBS104
    loud and log("and")  # DBS104
    log("yes") if loud else None  # DBS104
    [log(text) for text in texts]  # DBS104
    _ = log("underscore")  # DBS104
    unused: object = log("annotated")  # DBS104


def command(text: str) -> None:
    audit(text)  # DBS104


class Service:
    @DBOS.step()
    async def ping(self) -> None:
        print("ping")

    async def run(self) -> None:
        self.ping()  # DBS104
        Service.ping(self)  # DBS104

    @classmethod
    async def make(cls) -> "Service":
        service = cls()
        service.ping()  # DBS104
        return service


async def start(text: str) -> None:
    DBOS.start_workflow_async(audit, text)  # DBS104
    DBOS.enqueue_workflow_async("mails", audit, text)  # DBS104
    handle = await DBOS.start_workflow_async(audit, text)
    handle.get_result()  # DBS104
    (await DBOS.retrieve_workflow_async("w")).get_result()  # DBS104
