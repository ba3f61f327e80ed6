"""A workflow handed to run_step is a workflow called from a step."""

from dbos import DBOS


@DBOS.workflow()
def translate(text: str) -> str:
    return look_up(text)


@DBOS.workflow()
async def translate_soon(text: str) -> str:
    return await look_up_soon(text)


@DBOS.step()
def look_up(text: str) -> str:
    return text[::-1]


@DBOS.step()
async def look_up_soon(text: str) -> str:
    return text[::-1]


@DBOS.workflow()
def publish(text: str) -> str:
    return DBOS.run_step({"name": "translate"}, translate, text)  # DBS201


@DBOS.workflow()
async def publish_soon(text: str) -> str:
    return await DBOS.run_step_async({"name": "translate"}, translate_soon, text)  # DBS201


@DBOS.workflow()
def publish_with_lambda(text: str) -> str:
    return DBOS.run_step({"name": "translate"}, lambda: translate(text))  # DBS201
