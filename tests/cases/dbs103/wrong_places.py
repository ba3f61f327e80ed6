"""The wait of a synchronous handle, in every place of a coroutine."""

import json

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


async def in_name(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    result = handle.get_result()  # DBS103
    return result


async def in_chain(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()  # DBS103


@DBOS.workflow()
async def in_workflow(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result()  # DBS103


async def dropped(invoice: str) -> None:
    handle = DBOS.start_workflow(settle, invoice)
    handle.get_result()  # DBS103


async def with_interval(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result(polling_interval_sec=0.1)  # DBS103


async def in_list(invoices: list[str]) -> list[str]:
    handles = [DBOS.start_workflow(settle, invoice) for invoice in invoices]
    return [handle.get_result() for handle in handles]  # DBS103


async def in_appended_list(invoices: list[str]) -> None:
    handles = []
    for invoice in invoices:
        handles.append(DBOS.start_workflow(settle, invoice))
    for handle in handles:
        print(handle.get_result())  # DBS103


async def in_dict(invoices: list[str]) -> dict[str, str]:
    handles = {invoice: DBOS.start_workflow(settle, invoice) for invoice in invoices}
    return {name: handle.get_result() for name, handle in handles.items()}  # DBS103


async def by_index(invoice: str) -> str:
    handles = [DBOS.start_workflow(settle, invoice)]
    return handles[0].get_result()  # DBS103


async def unpacked(one: str, two: str) -> str:
    first, second = DBOS.start_workflow(settle, one), DBOS.start_workflow(settle, two)
    print(first.workflow_id)
    return second.get_result()  # DBS103


async def in_generator(invoices: list[str]) -> str:
    handles = [DBOS.start_workflow(settle, invoice) for invoice in invoices]
    return max(handle.get_result() for handle in handles)  # DBS103


async def in_key_function(invoices: list[str]) -> list:
    handles = [DBOS.start_workflow(settle, invoice) for invoice in invoices]
    return sorted(handles, key=lambda handle: handle.get_result())  # DBS103


async def in_walrus(invoice: str) -> str:
    if (result := DBOS.start_workflow(settle, invoice).get_result()) is None:  # DBS103
        return "nothing"
    return result


async def in_condition(invoice: str, wait: bool) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result() if wait else handle.workflow_id  # DBS103


async def in_text(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return f"settled {handle.get_result()}"  # DBS103


async def in_arguments(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return json.dumps({"result": handle.get_result()})  # DBS103


async def in_method_chain(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result().strip().lower()  # DBS103


async def in_try(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    try:
        return handle.get_result()  # DBS103
    except Exception:
        return "failed"
    finally:
        print(handle.workflow_id)


async def in_match(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    match handle.get_result():  # DBS103
        case "":
            return "empty"
        case text:
            return text


async def in_context(invoice: str) -> str:
    with SetWorkflowID(f"settle-{invoice}"):
        handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result()  # DBS103


async def in_alias(invoice: str) -> str:
    wait = DBOS.start_workflow(settle, invoice).get_result
    return wait()  # DBS103


async def renamed(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    job = handle
    return job.get_result()  # DBS103


async def in_nested_coroutine(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)

    async def wait() -> str:
        return handle.get_result()  # DBS103

    return await wait()


async def in_yield(invoices: list[str]):
    for invoice in invoices:
        handle = DBOS.start_workflow(settle, invoice)
        yield handle.get_result()  # DBS103


async def in_either_branch(invoice: str, marked: bool) -> str:
    if marked:
        with SetWorkflowID(f"settle-{invoice}"):
            handle = DBOS.start_workflow(settle, invoice)
    else:
        handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result()  # DBS103


@DBOS.workflow()
async def loop_of_waits(invoices: list[str]) -> list[str]:
    results = []
    for invoice in invoices:
        results.append(DBOS.start_workflow(settle, invoice).get_result())  # DBS103
    return results
