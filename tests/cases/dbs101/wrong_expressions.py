"""Where in a statement the call stands does not matter: it runs on the loop."""

import contextlib
import json

from dbos import DBOS


async def in_comprehensions(ids: list[str]) -> list:
    handles = [DBOS.retrieve_workflow(i) for i in ids]  # DBS101
    states = {i: DBOS.get_event(i, "state") for i in ids}  # DBS101
    names = {DBOS.get_event(i, "name") for i in ids}  # DBS101
    late = any(DBOS.get_event(i, "late") for i in ids)  # DBS101
    kept = [i for i in ids if DBOS.get_workflow_status(i)]  # DBS101
    rows = [row for row in DBOS.list_workflows()]  # DBS101
    return [handles, states, names, late, kept, rows]


async def in_text(job: str) -> str:
    return f"{job}: {DBOS.get_event(job, 'state')}"  # DBS101


async def in_walrus(job: str) -> str:
    if (state := DBOS.get_event(job, "state")) is None:  # DBS101
        return "unknown"
    return state


async def in_match(job: str) -> str:
    match DBOS.get_event(job, "state"):  # DBS101
        case "done":
            return "over"
        case _ if DBOS.get_event(job, "late"):  # DBS101
            return "late"
        case _:
            DBOS.send(job, "hurry")  # DBS101
            return "running"


async def in_condition(job: str, ask: bool) -> object:
    return DBOS.get_event(job, "state") if ask else None  # DBS101


async def in_operators(job: str, known: object) -> bool:
    return known is None or DBOS.get_event(job, "state") == known  # DBS101


async def in_try(job: str) -> None:
    try:
        DBOS.cancel_workflow(job)  # DBS101
    except ValueError:
        DBOS.resume_workflow(job)  # DBS101
    else:
        DBOS.send(job, "stopped")  # DBS101
    finally:
        DBOS.update_workflow_attributes(job, {"seen": True})  # DBS101


async def in_with(job: str) -> None:
    with contextlib.nullcontext(DBOS.get_event(job, "state")) as state:  # DBS101
        print(state)


async def in_loop_header(ids: list[str]) -> None:
    for status in DBOS.list_workflows(workflow_ids=ids):  # DBS101
        print(status.workflow_id)
    while DBOS.list_queued_workflows():  # DBS101
        break


async def in_arguments(job: str) -> str:
    return json.dumps({"steps": DBOS.list_workflow_steps(job)})  # DBS101


async def in_chain(job: str) -> str:
    return DBOS.get_workflow_status(job).status.lower().strip()  # DBS101


async def in_subscript(job: str) -> object:
    return DBOS.get_all_events(job)["state"]  # DBS101


async def in_default_argument(job: str):
    def show(state: object = DBOS.get_event(job, "state")) -> None:  # DBS101
        print(state)

    return show


async def in_lambda_default(job: str):
    return lambda state=DBOS.get_event(job, "state"): state  # DBS101


async def in_key_function(ids: list[str]) -> list[str]:
    return sorted(ids, key=lambda i: DBOS.get_event(i, "rank"))  # DBS101


async def in_class_body(job: str) -> type:
    class Snapshot:
        state = DBOS.get_event(job, "state")  # DBS101

    return Snapshot


async def in_await(job: str) -> None:
    await DBOS.send_async(job, DBOS.get_event(job, "state"))  # DBS101


async def in_yield(ids: list[str]):
    for i in ids:
        yield DBOS.get_event(i, "state")  # DBS101


async def in_assert(job: str) -> None:
    assert DBOS.get_event(job, "state") == "done"  # DBS101


async def in_starred(job: str) -> list:
    return [*DBOS.list_workflow_steps(job)]  # DBS101


async def over_several_lines(job: str) -> None:
    DBOS.send(  # DBS101
        job,
        "hello",
        topic="greetings",
    )


async def outer(job: str) -> None:
    async def inner() -> None:
        DBOS.send(job, "hello")  # DBS101

    await inner()


class Clerk:
    async def ask(self, job: str) -> object:
        return DBOS.get_event(job, "state")  # DBS101

    @staticmethod
    async def ask_again(job: str) -> object:
        return DBOS.get_event(job, "state")  # DBS101

    @classmethod
    async def stop(cls, job: str) -> None:
        DBOS.cancel_workflow(job)  # DBS101

    async def __aenter__(self) -> "Clerk":
        DBOS.list_workflows()  # DBS101
        return self

    async def __aexit__(self, *exc: object) -> None:
        DBOS.list_queued_workflows()  # DBS101


@contextlib.asynccontextmanager
async def watched(job: str):
    DBOS.send(job, "watched")  # DBS101
    yield job
    DBOS.send(job, "left alone")  # DBS101
