"""Redis, MongoDB, search engines and vector stores."""

from functools import cache

import redis
import redis.asyncio as aioredis
from dbos import DBOS, DBOSConfiguredInstance
from elasticsearch import Elasticsearch
from google.cloud import bigquery
from motor.motor_asyncio import AsyncIOMotorClient
from neo4j import GraphDatabase
from pymongo import MongoClient
from qdrant_client import QdrantClient
from redis import Redis, from_url
from supabase import create_client

r = redis.Redis(host="cache")
aio = aioredis.from_url("redis://cache")
mongo = MongoClient("mongodb://shop")
orders = mongo["shop"]["orders"]
driver = GraphDatabase.driver("neo4j://graph")
supabase = create_client("https://shop.example", "key")


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@DBOS.step()
async def bill_soon(order: object) -> str:
    return str(order)


@DBOS.workflow()
def cached(order: str) -> str:
    state = r.get(order)  # DBS306
    if state is None:
        state = bill(order)
        r.set(order, state)
    return bill(state)


@DBOS.workflow()
def local_client(order: str) -> str:
    client = Redis.from_url("redis://cache")
    client.incr(order)  # DBS306
    return bill(order)


@DBOS.workflow()
def client_by_function(order: str) -> str:
    from_url("redis://cache").delete(order)  # DBS306
    return bill(order)


@DBOS.workflow()
def pipelined(order: str) -> str:
    pipeline = r.pipeline()
    pipeline.incr(order)
    pipeline.expire(order, 60)
    pipeline.execute()  # DBS306
    return bill(order)


@DBOS.workflow()
async def async_client(order: str) -> str:
    state = await aio.hget("orders", order)  # DBS306
    return await bill_soon(state)


@DBOS.workflow()
def document(order: str) -> str:
    found = mongo.shop.orders.find_one({"_id": order})  # DBS306
    return bill(found)


@DBOS.workflow()
def collection(order: str) -> str:
    orders.insert_one({"_id": order})  # DBS306
    return bill(order)


@DBOS.workflow()
async def async_document(order: str) -> str:
    client = AsyncIOMotorClient("mongodb://shop")
    found = await client["shop"]["orders"].find_one({"_id": order})  # DBS306
    return await bill_soon(found)


@DBOS.workflow()
def graph(order: str) -> str:
    with driver.session() as session:
        session.run("match (o:Order) return o")  # DBS306
    return bill(order)


@DBOS.workflow()
def searched(order: str) -> str:
    return bill(Elasticsearch("https://search").search(index="orders", q=order))  # DBS306


@DBOS.workflow()
def vectors(order: list[float]) -> str:
    client = QdrantClient(url="https://vectors")
    return bill(client.query_points("orders", query=order))  # DBS306


@DBOS.workflow()
def table(order: str) -> str:
    found = supabase.table("orders").select("*").eq("id", order).execute()  # DBS306
    return bill(found.data)


@DBOS.workflow()
def warehouse(order: str) -> str:
    client = bigquery.Client()
    return bill(client.query("select 1"))  # DBS306


@cache
def get_client():
    return redis.Redis(host="cache", decode_responses=True)


@DBOS.workflow()
def from_cached_function(order: str) -> str:
    return bill(get_client().get(order))  # DBS306


class Limits:
    def __init__(self) -> None:
        self._redis = redis.StrictRedis()

    def left(self, customer: str) -> int:
        return int(self._redis.get(customer) or 0)  # DBS306


@DBOS.workflow()
def attribute(customer: str) -> str:
    if Limits().left(customer) < 1:
        return bill("nothing")
    return bill(customer)


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.cache: redis.Redis = redis.Redis()
        super().__init__(config_name=name)

    @DBOS.workflow()
    def serve(self, order: str) -> str:
        self.cache.lpush("orders", order)  # DBS306
        return bill(order)
