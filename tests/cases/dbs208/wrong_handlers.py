"""Durable functions registered again at every request."""

import functools

from fastapi import FastAPI, WebSocket

from dbos import DBOS

app = FastAPI()
workflow = DBOS.workflow
step = DBOS.step()


def durable(function):
    return DBOS.workflow()(function)


def retried(attempts: int):
    return DBOS.step(retries_allowed=True, max_attempts=attempts)


@app.post("/orders/{order}")
def create(order: str) -> str:
    @DBOS.workflow()  # DBS208
    def ship(name: str) -> str:
        return name

    return ship(order)


@app.post("/orders/{order}/soon")
async def create_soon(order: str) -> str:
    @DBOS.workflow(name="ship-soon")  # DBS208
    async def ship_soon(name: str) -> str:
        return name

    handle = await DBOS.start_workflow_async(ship_soon, order)
    return handle.workflow_id


@app.get("/steps/{order}")
def with_step(order: str) -> str:
    @DBOS.step()  # DBS208
    def pack(name: str) -> str:
        return name

    return pack(order)


@app.get("/alias/{order}")
def with_aliases(order: str) -> str:
    @workflow()  # DBS208
    def by_alias(name: str) -> str:
        return name

    @step  # DBS208
    def by_called_alias(name: str) -> str:
        return name

    return by_alias(order) + by_called_alias(order)


@app.get("/own/{order}")
def with_own_decorators(order: str) -> str:
    @durable  # DBS208
    def by_own_decorator(name: str) -> str:
        return name

    @retried(3)  # DBS208
    def by_own_factory(name: str) -> str:
        return name

    return by_own_decorator(order) + by_own_factory(order)


@app.get("/called/{order}")
def with_call_form(order: str) -> str:
    def plain(name: str) -> str:
        return name

    registered = DBOS.workflow()(plain)  # DBS208
    return registered(order)


@app.get("/lambda/{order}")
def with_lambda(order: str) -> str:
    upper = DBOS.step(name="upper")(lambda name: name.upper())  # DBS208
    return upper(order)


@app.get("/stacked/{order}")
def with_stack(order: str) -> str:
    def unchanged(function):
        return function

    @unchanged
    @DBOS.workflow()  # DBS208
    def stacked(name: str) -> str:
        return name

    return stacked(order)


@app.get("/partial/{order}")
def with_partial(order: str) -> str:
    stubborn = functools.partial(DBOS.step, retries_allowed=True)

    @stubborn()  # DBS208
    def by_partial(name: str) -> str:
        return name

    return by_partial(order)


@app.websocket("/live")
async def live(socket: WebSocket) -> None:
    await socket.accept()
    while True:
        text = await socket.receive_text()

        @DBOS.workflow()  # DBS208
        async def answer(message: str) -> str:
            return message

        await socket.send_text(await answer(text))


@app.get("/branch/{order}")
def with_branch(order: str) -> str:
    if order:

        @DBOS.step()  # DBS208
        def long_name(name: str) -> str:
            return name

        return long_name(order)
    return ""


# The handler reaches the registration through a helper.
def run_durably(function, argument: str) -> str:
    return DBOS.workflow(name="run-durably")(function)(argument)  # DBS208


def upper(name: str) -> str:
    return name.upper()


@app.get("/helper/{order}")
def with_helper(order: str) -> str:
    return run_durably(upper, order)


# A factory is fine where it is called once, and wrong where it is called here.
def make_flow(prefix: str):
    @DBOS.workflow(name=prefix)  # DBS208
    def flow(name: str) -> str:
        return prefix + name

    return flow


@app.get("/factory/{order}")
def with_factory(order: str) -> str:
    return make_flow(order)(order)
