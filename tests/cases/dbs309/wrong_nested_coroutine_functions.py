"""The sequences are closures of the workflow."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def pull(repository: str) -> str:
    return f"{repository}@main"


@DBOS.step()
async def build(revision: str) -> str:
    return f"{revision}.whl"


@DBOS.workflow()
async def release(repositories: list[str], suffix: str) -> list:
    async def one(repository: str) -> str:
        revision = await pull(repository)
        return await build(revision + suffix)

    return await asyncio.gather(*[one(repository) for repository in repositories], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def release_both(library: str, service: str) -> list:
    async def release_library() -> str:
        return await build(await pull(library))

    async def release_service() -> str:
        revision = await pull(service)
        artefact = await build(revision)
        return artefact.upper()

    return await asyncio.gather(release_library(), release_service(), return_exceptions=True)  # DBS309


def make_release(kind: str):
    async def run(repository: str) -> str:
        revision = await pull(repository)
        return kind + await build(revision)

    return run


@DBOS.workflow()
async def release_with_factory(first: str, second: str) -> list:
    run = make_release("nightly-")
    return await asyncio.gather(run(first), run(second), return_exceptions=True)  # DBS309
