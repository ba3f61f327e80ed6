"""Proofs of DBS509, DBS517 and DBS518: transactions, their sessions and their SQL.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove, on


def test_dbs509_functions_of_the_wrong_kind(prove: Prove) -> None:
    """A synchronous datasource refuses coroutine functions, when they are decorated or run."""
    facts = prove("""
        from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
        from proof import configure, database_url, outcome, run, show

        configure()
        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        async def save():
            pass

        def decorate():
            datasource.transaction(save)  # DBS509

        def not_awaited():
            late = AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///late.db")  # DBS509
            return late.transaction

        @DBOS.workflow()
        def order():
            datasource.run_tx_step({"name": "save"}, save)  # DBS509

        DBOS.launch()
        show(decorated=outcome(decorate), run=run(order), not_awaited=outcome(not_awaited))
    """)
    assert "requires a non-coroutine function" in facts["decorated"]
    assert facts["run"].startswith("DBOSException: ") and "is a coroutine" in facts["run"]
    assert facts["not_awaited"] == "AttributeError: 'coroutine' object has no attribute 'transaction'"


def test_dbs509_asynchronous_datasource(prove: Prove) -> None:
    """An asynchronous datasource refuses functions that are no coroutine functions."""
    pytest.importorskip("aiosqlite")
    facts = prove("""
        import asyncio
        from dbos import DBOS, AsyncSQLAlchemyDatasource
        from proof import configure, outcome, outcome_async, show

        configure()

        async def main():
            url = "sqlite+aiosqlite:///shop.db"
            datasource = await AsyncSQLAlchemyDatasource.create(url)

            def save():
                pass

            def decorate():
                datasource.transaction(save)  # DBS509

            @DBOS.workflow()
            async def order():
                await datasource.run_tx_step_async({"name": "save"}, save)  # DBS509

            DBOS.launch()
            show(decorated=outcome(decorate), run=await outcome_async(order()))

        asyncio.run(main())
    """)
    assert "requires a coroutine function" in facts["decorated"]
    assert "must be a coroutine function" in facts["run"]


def test_dbs509_driver_of_sqlite(prove: Prove) -> None:
    """The driver that SQLAlchemy takes for SQLite is no asynchronous one, and SQLite lacks isolation levels."""
    facts = prove("""
        import asyncio
        from dbos import DBOS, AsyncSQLAlchemyDatasource, SQLAlchemyDatasource
        from proof import configure, outcome, run, show

        configure()
        shop = SQLAlchemyDatasource.create("sqlite:///shop.db")

        def late():
            return asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite:///late.db"))  # DBS509

        @shop.transaction(isolation_level="READ COMMITTED")  # DBS504
        def save():
            return "saved"

        @DBOS.workflow()
        def order():
            return save()

        driver = outcome(late)
        DBOS.launch()
        show(driver=driver, outside=outcome(save), inside=run(order))
    """)
    assert facts["driver"].startswith("InvalidRequestError: ") and "async driver" in facts["driver"]
    for place in ("outside", "inside"):
        assert facts[place].startswith("ArgumentError: Invalid value 'READ COMMITTED' for isolation_level")


@on("2")
def test_dbs509_session_is_no_method(prove: Prove) -> None:
    """`DBOS.sql_session` of dbos 2 is the session, which cannot be called."""
    facts = prove("""
        from dbos import DBOS
        from proof import database_url, launch, run, show

        @DBOS.transaction()
        def save():
            with DBOS.sql_session() as session:  # DBS509
                return session

        @DBOS.workflow()
        def order():
            return save()

        launch(application_database_url=database_url("shop"))
        show(order=run(order))
    """)
    assert facts["order"] == "TypeError: 'Session' object is not callable"


def test_dbs509_sessions(prove: Prove) -> None:
    """Who ends the session of a transaction gets an error; a session of its own is not rolled back."""
    facts = prove("""
        import sqlalchemy
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import configure, database_url, run, show
        from sqlalchemy import text
        from sqlalchemy.orm import Session

        configure()
        shop = SQLAlchemyDatasource.create(database_url("shop"))
        with shop.engine.begin() as connection:
            connection.execute(text("create table orders (id integer)"))

        @shop.transaction
        def commits():
            shop.sql_session().commit()  # DBS509

        @shop.transaction
        def rolls_back():
            shop.sql_session().rollback()  # DBS509

        @shop.transaction
        def closes():
            shop.sql_session().close()  # DBS509

        @shop.transaction
        def begins():
            shop.sql_session().begin()  # DBS509

        @shop.transaction
        def not_called():
            shop.sql_session.flush()  # DBS509

        @shop.transaction
        def own():
            with Session(shop.engine) as session:  # DBS509
                session.execute(text("insert into orders values (1)"))
                session.commit()
            raise ValueError("late")

        @shop.transaction
        def given():
            shop.sql_session().execute(text("insert into orders values (2)"))
            raise ValueError("late")

        @shop.transaction
        def nested():
            with shop.sql_session().begin_nested():
                shop.sql_session().execute(text("select 1"))
            shop.sql_session().flush()
            return "nested"

        def order(transaction):
            @DBOS.workflow(name=transaction.__name__)
            def flow():
                return transaction()
            flow.__name__ = transaction.__name__
            return flow

        flows = [order(one) for one in (commits, rolls_back, closes, begins, not_called, own, given, nested)]
        DBOS.launch()
        show(told=[run(flow) for flow in flows])
        with shop.engine.connect() as connection:
            show(rows=[row[0] for row in connection.execute(text("select id from orders"))])
    """)
    *ended, not_called, own, given, nested = facts["told"]
    assert len(ended) == 4
    assert all(told.startswith("InvalidRequestError: ") for told in ended), ended
    assert not_called.startswith("AttributeError: ")
    assert (own, given, nested) == ("ValueError: late", "ValueError: late", "nested")
    assert facts["rows"] == [1]


@on("1", "2")
def test_dbs509_transactions_of_dbos_2(prove: Prove) -> None:
    """`@DBOS.transaction` takes no coroutine functions, and its session is DBOS's as well."""
    facts = prove("""
        from dbos import DBOS
        from proof import database_url, launch, outcome, run, show

        def decorate():
            @DBOS.transaction()  # DBS509
            async def save():
                pass

        @DBOS.transaction()
        def commits():
            DBOS.sql_session.commit()  # DBS509

        @DBOS.workflow()
        def order():
            commits()

        launch(application_database_url=database_url("shop"))
        show(decorated=outcome(decorate), commits=run(order))
    """)
    assert "does not support coroutine functions" in facts["decorated"]
    assert facts["commits"].startswith("InvalidRequestError: ")


def test_dbs517_repeated_with_the_transaction(prove: Prove) -> None:
    """What a transaction does outside of the database is done again with it, and not rolled back."""
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import configure, database_url, effect, effects, run, show
        from sqlalchemy import text
        from sqlalchemy.exc import OperationalError

        configure()
        shop = SQLAlchemyDatasource.create(database_url("shop"))
        conflicts = [OperationalError("update", {}, Exception("database is locked"))]

        @shop.transaction
        def pay():
            effect("paid")  # stands for a call of another system
            shop.sql_session().execute(text("select 1"))
            if conflicts:
                raise conflicts.pop()
            return "done"

        @DBOS.workflow()
        def order():
            return pay()

        DBOS.launch()
        show(order=run(order), effects=effects())
    """)
    assert facts == {"order": "done", "effects": ["paid", "paid"]}


def test_dbs518_value_changes_the_statement(prove: Prove) -> None:
    """A value in the text of a statement is run; a bound one is not."""
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import configure, database_url, show
        from sqlalchemy import text

        configure()
        shop = SQLAlchemyDatasource.create(database_url("shop"))
        with shop.engine.begin() as connection:
            connection.execute(text("create table orders (id text)"))
            connection.execute(text("insert into orders values ('1'), ('2')"))

        @shop.transaction
        def built(order):
            rows = shop.sql_session().execute(text(f"select id from orders where id = '{order}'"))  # DBS518
            return len(rows.all())

        @shop.transaction
        def bound(order):
            rows = shop.sql_session().execute(text("select id from orders where id = :id"), {"id": order})
            return len(rows.all())

        @DBOS.workflow()
        def find(order):
            return [built(order), bound(order)]

        DBOS.launch()
        show(plain=find("1"), chosen=find("' or '1' = '1"))
    """)
    assert facts == {"plain": [1, 1], "chosen": [2, 0]}
