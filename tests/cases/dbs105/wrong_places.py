"""A synchronous step in every place of a coroutine workflow."""

import contextlib
import json

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def quote(order: str) -> int:
    return len(order)


@DBOS.workflow()
async def buy(order: str) -> str:
    charge(order)  # DBS105: charge
    paid = charge(order)  # DBS105
    return paid


@DBOS.workflow()
async def returned(order: str) -> str:
    return charge(order)  # DBS105


@DBOS.workflow()
async def child(order: str) -> int:
    return quote(order)  # DBS105: quote


@DBOS.workflow()
async def in_loop(orders: list[str]) -> None:
    for order in orders:
        charge(order)  # DBS105
    while orders:
        if charge(orders[0]):  # DBS105
            break


@DBOS.workflow()
async def in_loop_header(order: str) -> None:
    for letter in charge(order):  # DBS105
        print(letter)


@DBOS.workflow()
async def in_list(orders: list[str]) -> list[str]:
    return [charge(order) for order in orders]  # DBS105


@DBOS.workflow()
async def in_dict(orders: list[str]) -> dict[str, str]:
    return {order: charge(order) for order in orders}  # DBS105


@DBOS.workflow()
async def in_generator(orders: list[str]) -> bool:
    return all(charge(order) for order in orders)  # DBS105


@DBOS.workflow()
async def in_filter(orders: list[str]) -> list[str]:
    return [order for order in orders if charge(order)]  # DBS105


@DBOS.workflow()
async def in_text(order: str) -> str:
    return f"charged {charge(order)}"  # DBS105


@DBOS.workflow()
async def in_walrus(order: str) -> str:
    if (paid := charge(order)) == order:  # DBS105
        return paid
    return "other"


@DBOS.workflow()
async def in_condition(order: str, free: bool) -> str:
    return "free" if free else charge(order)  # DBS105


@DBOS.workflow()
async def in_operator(order: str, free: bool) -> str:
    return free and "free" or charge(order)  # DBS105


@DBOS.workflow()
async def in_match(order: str) -> str:
    match charge(order):  # DBS105
        case "":
            return "nothing"
        case _:
            return charge(order)  # DBS105


@DBOS.workflow()
async def in_try(order: str) -> str:
    try:
        return charge(order)  # DBS105
    except ValueError:
        return charge("again")  # DBS105


@DBOS.workflow()
async def in_with(order: str) -> None:
    with contextlib.nullcontext(charge(order)) as paid:  # DBS105
        print(paid)


@DBOS.workflow()
async def in_arguments(order: str) -> str:
    return json.dumps({"paid": charge(order)})  # DBS105


@DBOS.workflow()
async def in_chain(order: str) -> str:
    return charge(order).strip().upper()  # DBS105


@DBOS.workflow()
async def in_await(order: str) -> None:
    await DBOS.set_event_async("paid", charge(order))  # DBS105


@DBOS.workflow()
async def in_default(order: str) -> str:
    def show(paid: str = charge(order)) -> str:  # DBS105
        return paid

    return show()


@DBOS.workflow()
async def in_key_function(orders: list[str]) -> list[str]:
    return sorted(orders, key=lambda order: charge(order))  # DBS105


@DBOS.workflow()
async def over_lines(order: str) -> str:
    return charge(  # DBS105
        order,
    )
