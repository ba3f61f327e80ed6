"""One step over a list counts as several."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def embed(chunk: str) -> list[float]:
    return [float(len(chunk))]


@DBOS.workflow()
async def embed_list(chunks: list[str]) -> list:
    return await asyncio.gather(*[embed(chunk) for chunk in chunks])  # DBS310


@DBOS.workflow()
async def embed_generator(chunks: list[str]) -> list:
    return await asyncio.gather(*(embed(chunk) for chunk in chunks if chunk))  # DBS310


@DBOS.workflow()
async def embed_mapped(chunks: list[str]) -> list:
    return await asyncio.gather(*map(embed, chunks))  # DBS310


@DBOS.workflow()
async def embed_named(chunks: list[str]) -> list:
    jobs = [embed(chunk) for chunk in chunks]
    return await asyncio.gather(*jobs)  # DBS310


@DBOS.workflow()
async def embed_appended(chunks: list[str]) -> list:
    jobs = []
    for chunk in chunks:
        jobs.append(embed(chunk))
    return await asyncio.gather(*jobs)  # DBS310


@DBOS.workflow()
async def embed_keyed(chunks: list[str]) -> dict:
    jobs = {chunk: embed(chunk) for chunk in chunks}
    vectors = await asyncio.gather(*jobs.values())  # DBS310
    return dict(zip(jobs, vectors))
