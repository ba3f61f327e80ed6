"""Other systems and files in transactions."""

import asyncio
import smtplib
import urllib.request
from pathlib import Path

import boto3
import httpx
import requests
from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
from openai import OpenAI

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db"))
ai = OpenAI()
s3 = boto3.client("s3")


@ds.transaction
def pay(order: str) -> None:
    requests.post("https://pay.example.com")  # DBS517: `requests.post` works on another system while
    urllib.request.urlopen("https://pay.example.com")  # DBS517
    ai.chat.completions.create(model="a", messages=[])  # DBS517
    s3.put_object(Bucket="a", Key=order)  # DBS517
    Path("order.txt").write_text(order)  # DBS517: works on a file while the transaction `pay`
    with open("order.txt") as file:  # DBS517
        file.read()


def mail(order: str) -> None:
    with smtplib.SMTP("localhost") as server:  # DBS517: reached from datasource transaction `notify`
        server.send_message(None)  # DBS517


@ds.transaction(name="notify")
def notify(order: str) -> None:
    mail(order)


@ads.transaction
async def pay_async(order: str) -> None:
    async with httpx.AsyncClient() as client:
        await client.post("https://pay.example.com")  # DBS517


def tx(order: str) -> None:
    requests.get(order)  # DBS517


@DBOS.workflow()
def order(number: str) -> None:
    ds.run_tx_step({"name": "tx"}, tx, number)
    ds.run_tx_step({"name": "tx"}, lambda: requests.get(number))  # DBS517
