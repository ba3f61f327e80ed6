"""Frameworks above DBOS, methods the right way round, and decorators that register nothing."""

import functools

import click
import pytest
import typer
from agents import function_tool
from celery import Celery
from dbos import DBOS, DBOSConfiguredInstance
from fastapi import APIRouter, FastAPI
from flask import Flask
from pydantic_ai import Agent
from some_library import tool, traced
from tenacity import retry

app = FastAPI()
router = APIRouter()
site = Flask(__name__)
cli = typer.Typer()
celery = Celery("tasks")
agent = Agent("model")


@app.post("/orders")
@router.post("/orders")
@DBOS.workflow()
def order(item: str) -> str:
    return item


@site.route("/pay")
@DBOS.step()
def pay() -> str:
    return "paid"


@cli.command()
@DBOS.workflow()
def import_orders(path: str) -> None: ...


@click.command()
@click.option("--path")
@DBOS.workflow()
def export_orders(path: str) -> None: ...


@DBOS.workflow()
@click.pass_context
def with_context(context: click.Context) -> None: ...


@celery.task
@DBOS.workflow()
def send(mail: str) -> None: ...


@function_tool
@DBOS.step()
def weather(city: str) -> str:
    return city


@agent.tool_plain
@DBOS.workflow()
def roll() -> int:
    return 4


@DBOS.workflow()
@traced("crawl")
def crawl(url: str) -> str:
    return url


@DBOS.step()
@tool
def of_a_library(url: str) -> str:
    return url


@DBOS.step()
@retry
def retried(url: str) -> str:
    return url


@DBOS.step()
@functools.lru_cache
def cached(url: str) -> str:
    return url


@DBOS.required_roles(["admin"])
@DBOS.workflow()
def refund(order: str) -> str:
    return order


@DBOS.workflow()
@DBOS.required_roles(["admin"])
def refund_too(order: str) -> str:
    return order


class Loader:
    @staticmethod
    @DBOS.step()
    def load(url: str) -> str:
        return url

    @classmethod
    @DBOS.step()
    def fetch(cls, url: str) -> str:
        return url


@DBOS.dbos_class()
class Crawler(DBOSConfiguredInstance):
    @classmethod
    @DBOS.workflow()
    def crawl_all(cls, url: str) -> str:
        return url

    @property
    def name(self) -> str:
        return self.config_name


@pytest.mark.parametrize("name", ["a"])
@app.get("/test")
def test_plain(name: str) -> None: ...


class Registry:
    def get(self, name: str):
        return lambda function: function


registry = Registry()


@DBOS.workflow()
@registry.get("crawl")
def in_own_registry(url: str) -> str:
    return url


def handler(url: str) -> str:
    return url


app.get("/plain")(handler)
workflow = DBOS.workflow()(handler)
