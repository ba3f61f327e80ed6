"""Drivers of databases: connections, cursors and pools."""

import sqlite3
from sqlite3 import connect

import aiosqlite
import asyncpg
import duckdb
import pandas as pd
import psycopg
import psycopg2
import pymysql
from dbos import DBOS
from psycopg_pool import ConnectionPool

pool = ConnectionPool("postgresql://shop", open=False)


@DBOS.step()
def bill(order: object) -> str:
    return str(order)


@DBOS.step()
async def bill_soon(order: object) -> str:
    return str(order)


@DBOS.workflow()
def sqlite(order: int) -> str:
    connection = sqlite3.connect("shop.sqlite")  # DBS306
    cursor = connection.cursor()
    cursor.execute("select state from orders where id = ?", (order,))
    state = cursor.fetchone()[0]
    connection.close()
    return bill(state)


@DBOS.workflow()
def sqlite_by_name(order: int) -> str:
    with connect("shop.sqlite") as connection:  # DBS306
        connection.execute("delete from orders where id = ?", (order,))
    return bill(order)


@DBOS.workflow()
def postgres(order: int) -> str:
    with psycopg.connect("postgresql://shop") as connection:  # DBS306
        row = connection.execute("select state from orders").fetchone()
    return bill(row)


@DBOS.workflow()
def old_postgres(order: int) -> str:
    connection = psycopg2.connect("postgresql://shop")  # DBS306
    with connection.cursor() as cursor:
        cursor.execute("delete from orders")
    connection.commit()
    return bill(order)


@DBOS.workflow()
def pooled(order: int) -> str:
    with pool.connection() as connection:  # DBS306
        connection.execute("delete from orders")
    return bill(order)


@DBOS.workflow()
def mysql(order: int) -> str:
    connection = pymysql.connect(host="db", user="shop")  # DBS306
    with connection.cursor() as cursor:
        cursor.execute("delete from orders")
    return bill(order)


@DBOS.workflow()
def in_process(path: str) -> str:
    return bill(duckdb.sql(f"select * from '{path}'").fetchall())  # DBS306


@DBOS.workflow()
def frame(order: int) -> str:
    orders = pd.read_sql("select * from orders", "postgresql://shop")  # DBS306
    return bill(len(orders))


@DBOS.workflow()
async def async_postgres(order: int) -> str:
    connection = await asyncpg.connect("postgresql://shop")  # DBS306
    state = await connection.fetchval("select state from orders where id = $1", order)
    await connection.close()
    return await bill_soon(state)


@DBOS.workflow()
async def async_sqlite(order: int) -> str:
    async with aiosqlite.connect("shop.sqlite") as connection:  # DBS306
        await connection.execute("delete from orders")
        await connection.commit()
    return await bill_soon(order)


def count(cursor: sqlite3.Cursor) -> int:
    cursor.execute("select count(*) from orders")  # DBS306
    return cursor.fetchone()[0]


class Store:
    pool: asyncpg.Pool

    async def state(self, order: int) -> str:
        return await self.pool.fetchval("select state from orders where id = $1", order)  # DBS306


async def state_in(store: Store, order: int) -> str:
    return await store.state(order)


@DBOS.workflow()
def cursor_from_elsewhere(cursors: list) -> str:
    return bill(count(cursors[0]))


@DBOS.workflow()
async def pool_of_annotation(order: int, stores: list) -> str:
    return await bill_soon(await state_in(stores[0], order))
