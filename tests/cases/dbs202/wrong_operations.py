"""Each operation that only the workflow itself may use, in a step."""

from dbos import DBOS


@DBOS.step()
def wait_for_approval(request: str):
    return DBOS.recv(request)  # DBS202


@DBOS.step()
def wait_with_timeout(request: str):
    message = DBOS.recv(topic=request, timeout_seconds=30)  # DBS202
    return message


@DBOS.step()
def poll(request: str) -> str:
    for _attempt in range(3):
        DBOS.sleep(1)  # DBS202
    return request


@DBOS.step()
def price(item: str) -> int:
    if DBOS.patch("new-prices"):  # DBS202
        return len(item)
    else:
        return 1


@DBOS.step()
def tax(item: str) -> int:
    DBOS.deprecate_patch("new-prices")  # DBS202
    return len(item)


@DBOS.step()
def reserve(item: str) -> None:
    reservation = DBOS.reserve_step()  # DBS202
    DBOS.logger.info("reserved %s for %s", reservation.step_id, item)


@DBOS.step()
async def wait_for_approval_soon(request: str):
    return await DBOS.recv_async(request)  # DBS202


@DBOS.step()
async def poll_soon(request: str) -> str:
    for _attempt in range(3):
        await DBOS.sleep_async(1)  # DBS202
    return request


@DBOS.step()
async def price_soon(item: str) -> int:
    if await DBOS.patch_async("new-prices"):  # DBS202
        return len(item)
    else:
        return 1


@DBOS.step()
async def tax_soon(item: str) -> int:
    await DBOS.deprecate_patch_async("new-prices")  # DBS202
    return len(item)


@DBOS.step()
async def reserve_soon(item: str) -> int:
    return DBOS.reserve_step().step_id + len(item)  # DBS202


# The event loop would refuse these, too, but the step is the mistake.
@DBOS.step()
async def sleep_on_loop(request: str) -> str:
    DBOS.sleep(1)  # DBS202
    return request


@DBOS.step()
async def receive_on_loop(request: str):
    return DBOS.recv(request)  # DBS202


# A handler around the call hides the failure for ever.
@DBOS.step()
def hidden(request: str) -> str:
    try:
        DBOS.sleep(5)  # DBS202
    except Exception:
        DBOS.logger.warning("no sleep for %s", request)
    return request


# Two mistakes on one line.
@DBOS.step()
def both(item: str) -> list:
    return [DBOS.recv(item), DBOS.recv(item + "-reply")]  # DBS202 DBS202


@DBOS.step()
def loop_until(item: str) -> str:
    while True:
        message = DBOS.recv(item, timeout_seconds=1)  # DBS202
        if message is not None:
            return message
        DBOS.sleep(0.5)  # DBS202


@DBOS.workflow()
def approve(request: str):
    poll(request)
    price(request)
    tax(request)
    reserve(request)
    hidden(request)
    return wait_for_approval(request)
