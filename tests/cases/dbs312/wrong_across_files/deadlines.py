"""Helpers that give up."""

import asyncio

from steps import translate


async def at_most(seconds, job):
    return await asyncio.wait_for(job, seconds)


async def translate_in_time(text):
    async with asyncio.timeout(10):
        return await translate(text)


async def translate_patiently(text):
    return await translate(text)
