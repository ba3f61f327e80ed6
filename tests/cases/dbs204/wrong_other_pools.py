"""Threads of other libraries."""

import anyio
import anyio.to_thread
import joblib
from anyio import to_thread
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from joblib import Parallel, delayed
from starlette import concurrency

from dbos import DBOS

app = FastAPI()


@DBOS.step()
def train_one(model: str) -> str:
    return model


@DBOS.workflow()
def train(model: str) -> str:
    return train_one(model)


def begin_training(model: str) -> None:
    DBOS.start_workflow(train, model)


@app.post("/anyio/{model}")
async def with_anyio(model: str) -> str:
    return await anyio.to_thread.run_sync(train, model)


@app.post("/imported-anyio/{model}")
async def with_imported_anyio(model: str) -> str:
    return await to_thread.run_sync(train, model)


@app.post("/threadpool/{model}")
async def with_threadpool(model: str) -> str:
    return await run_in_threadpool(train, model)


@app.post("/starlette/{model}")
async def with_starlette(model: str) -> str:
    return await concurrency.run_in_threadpool(train, model)


# A thread that merely starts the workflow is fine outside workflows.
@app.post("/start/{model}")
async def with_helper(model: str) -> None:
    await run_in_threadpool(begin_training, model)


@DBOS.workflow()
def with_joblib(models: list[str]) -> list[str]:
    return Parallel(n_jobs=4)(delayed(train)(model) for model in models)  # DBS204


@DBOS.workflow()
def with_joblib_module(models: list[str]) -> list[str]:
    return joblib.Parallel(n_jobs=2)(joblib.delayed(train)(model) for model in models)  # DBS204
