"""A pipeline of asynchronous steps whose contexts each step gives back."""

from typing import TypedDict

from dbos import DBOS


class Context(TypedDict, total=False):
    url: str
    text: str
    vectors: list[float]


@DBOS.step()
async def load(context: Context) -> Context:
    context["text"] = context["url"]
    return context


@DBOS.step()
async def embed(context: Context) -> Context:
    context["vectors"] = [1.0]
    context.update(text="x")
    return context


PIPELINE = [load, embed]


@DBOS.workflow()
async def run(url: str) -> Context:
    context: Context = {"url": url}
    for stage in PIPELINE:
        context = await stage(context)
    return context


@DBOS.workflow()
async def unrolled(url: str) -> Context:
    return await embed(await load({"url": url}))
