"""The deadline stands in another file, or what it cuts off does."""

import asyncio

import deadlines
from dbos import DBOS
from deadlines import at_most
from steps import translate


@DBOS.workflow()
async def given(text: str) -> str:
    return await at_most(10, translate(text))  # DBS312


@DBOS.workflow()
async def reached(text: str) -> str:
    return await deadlines.translate_in_time(text)  # DBS312


@DBOS.workflow()
async def cut_off(text: str) -> str:
    return await asyncio.wait_for(deadlines.translate_patiently(text), 10)  # DBS312
