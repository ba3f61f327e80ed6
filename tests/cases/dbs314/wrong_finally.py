"""A `return` in `finally` throws the cancellation away."""

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return f"charged {order}"


@DBOS.step()
def ship(order: str) -> str:
    return f"shipped {order}"


@DBOS.step()
async def charge_async(order: str) -> str:
    return f"charged {order}"


@DBOS.step()
async def ship_async(order: str) -> str:
    return f"shipped {order}"


def try_to_charge(order: str) -> bool:
    done = False
    try:
        charge(order)
        done = True
    finally:
        return done  # DBS314


async def try_to_charge_async(order: str) -> str:
    answer = "no"
    try:
        answer = await charge_async(order)
    finally:
        print("tried", order)
        return answer  # DBS314


def try_to_wait(topic: str) -> str:
    answer = ""
    try:
        answer = DBOS.recv(topic)
    except ValueError:
        answer = "unreadable"
    finally:
        print("waited for", topic)
        return answer or "silence"  # DBS314


@DBOS.workflow()
def sell(order: str) -> str:
    charged = try_to_charge(order)
    ship(order)
    return str(charged)


@DBOS.workflow()
async def sell_async(order: str) -> str:
    charged = await try_to_charge_async(order)
    return charged + await ship_async(order)


@DBOS.workflow()
def sell_on_demand(topic: str) -> str:
    order = try_to_wait(topic)
    return ship(order)


@DBOS.workflow()
def sell_by_inner_function(order: str) -> str:
    def attempt() -> str:
        answer = ""
        try:
            answer = charge(order)
        finally:
            return answer  # DBS314

    return attempt() + ship(order)
