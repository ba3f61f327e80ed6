"""Nothing but get_result: whichever child ends first, each result comes from its own child."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def translate(text: str, language: str) -> str:
    return f"{language}: {text}"


@DBOS.workflow()
async def translate_all(text: str, languages: list[str]) -> list:
    handles = [await DBOS.start_workflow_async(translate, text, language) for language in languages]
    return await asyncio.gather(*[handle.get_result() for handle in handles], return_exceptions=True)


@DBOS.workflow()
async def translate_two(text: str) -> list:
    german = await DBOS.enqueue_workflow_async("translations", translate, text, "de")
    french = await DBOS.enqueue_workflow_async("translations", translate, text, "fr")
    return await asyncio.gather(german.get_result(), french.get_result(), return_exceptions=True)
