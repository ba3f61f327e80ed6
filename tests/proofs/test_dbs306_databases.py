"""Proofs of DBS306: databases that a workflow reads and writes itself.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, on


def test_dbs306_row_is_written_again_on_recovery(prove: Prove) -> None:
    """What the body of a workflow, a helper or a thread of its own writes into a database
    is written again on recovery; what a step or a transaction writes is not.
    """
    facts = prove("""
        import asyncio
        import sqlite3
        from collections import Counter
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import crash_and_recover, database_url, halt, halt_async, launch
        from proof import recovering, show
        from sqlalchemy import create_engine, text
        from sqlalchemy.orm import sessionmaker

        datasource = SQLAlchemyDatasource.create(database_url("shop"))
        engine = create_engine(database_url("shop"))
        make_session = sessionmaker(engine)
        INSERT = text("insert into orders values (:place)")

        def insert(place):
            with make_session() as session:
                session.execute(INSERT, {"place": place})  # DBS306
                session.commit()

        @DBOS.step()
        def insert_in_step(place):
            with make_session() as session:
                session.execute(INSERT, {"place": place})
                session.commit()

        @datasource.transaction
        def insert_in_transaction(place):
            datasource.sql_session().execute(INSERT, {"place": place})

        @DBOS.step()
        def pack():
            pass

        @DBOS.step()
        async def pack_soon():
            pass

        @DBOS.workflow()
        def on_engine():
            with engine.begin() as connection:  # DBS306
                connection.execute(INSERT, {"place": "engine"})
            pack()
            halt()

        @DBOS.workflow()
        def on_driver():
            with sqlite3.connect("shop.sqlite") as connection:  # DBS306
                connection.execute("insert into orders values ('driver')")
            pack()
            halt()

        @DBOS.workflow()
        def in_helper():
            insert("helper")
            pack()
            halt()

        @DBOS.workflow()
        async def in_thread():
            await asyncio.to_thread(insert, "thread")
            await pack_soon()
            await halt_async()

        @DBOS.workflow()
        def in_step():
            insert_in_step("step")
            halt()

        @DBOS.workflow()
        def in_transaction():
            insert_in_transaction("transaction")
            halt()

        if not recovering:
            with engine.begin() as connection:
                connection.execute(text("create table orders (place text)"))
        launch()
        crash_and_recover(
            on_engine=on_engine,
            on_driver=on_driver,
            in_helper=in_helper,
            in_thread=in_thread,
            in_step=in_step,
            in_transaction=in_transaction,
        )
        with engine.connect() as connection:
            show(rows=Counter(connection.scalars(text("select place from orders"))))
    """)
    assert facts["rows"] == {
        "engine": 2,
        "driver": 2,
        "helper": 2,
        "thread": 2,
        "step": 1,
        "transaction": 1,
    }


def test_dbs306_other_row_on_recovery(prove: Prove) -> None:
    """Where a row has changed, recovery fails with DBOSUnexpectedStepError or gives a
    result that does not belong to the recorded steps; a row read in a transaction stays
    as it was.
    """
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import crash_and_recover, database_url, halt, launch, recovering, show
        from sqlalchemy import create_engine, text

        datasource = SQLAlchemyDatasource.create(database_url("shop"))
        engine = create_engine(database_url("shop"))
        STATE = text("select state from orders")

        def state():
            with engine.connect() as connection:  # DBS306
                return connection.scalar(STATE)

        @datasource.transaction
        def state_in_transaction():
            return datasource.sql_session().scalar(STATE)

        @DBOS.step()
        def ship(what):
            return f"shipped {what}"

        @DBOS.step()
        def wait():
            pass

        @DBOS.workflow()
        def branch():
            ship("") if state() == "paid" else wait()
            halt()

        @DBOS.workflow()
        def argument():
            found = state()
            shipped = ship(found)
            halt()
            return [found, shipped]

        @DBOS.workflow()
        def read_in_transaction():
            found = state_in_transaction()
            shipped = ship(found)
            halt()
            return [found, shipped]

        with engine.begin() as connection:
            if recovering:
                connection.execute(text("update orders set state = 'paid'"))
            else:
                connection.execute(text("create table orders (state text)"))
                connection.execute(text("insert into orders values ('new')"))
        launch()
        show(
            **crash_and_recover(
                branch=branch, argument=argument, read_in_transaction=read_in_transaction
            )
        )
    """)
    assert facts["branch"].startswith("DBOSUnexpectedStepError: ")
    assert "function wait was recorded when ship was expected" in facts["branch"]
    assert facts["argument"] == ["paid", "shipped new"]
    assert facts["read_in_transaction"] == ["new", "shipped new"]


def test_dbs306_workflow_reads_its_own_write_on_recovery(prove: Prove) -> None:
    """A workflow that takes from a stock takes from what it has left there itself, even
    where nobody else has changed a row.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, database_url, halt, launch, recovering, show
        from sqlalchemy import create_engine, text

        engine = create_engine(database_url("shop"))

        @DBOS.step()
        def pack(left):
            return f"packed, {left} left"

        @DBOS.workflow()
        def order():
            with engine.begin() as connection:  # DBS306
                left = connection.scalar(text("update stock set n = n - 1 returning n"))
            packed = pack(left)
            halt()
            return [left, packed]

        if not recovering:
            with engine.begin() as connection:
                connection.execute(text("create table stock (n integer)"))
                connection.execute(text("insert into stock values (9)"))
        launch()
        show(order=crash_and_recover(order=order)["order"])
    """)
    assert facts["order"] == [7, "packed, 8 left"]


@on("2", "3")
def test_dbs306_session_of_a_datasource_outside_its_transaction(prove: Prove) -> None:
    """The session of a datasource exists in its transactions alone, in helpers of them
    and in functions handed to `run_tx_step`.
    """
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import database_url, launch, run, show
        from sqlalchemy import text

        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        def one():
            return datasource.sql_session().scalar(text("select 1"))

        @datasource.transaction
        def in_transaction():
            return one() + datasource.sql_session().scalar(text("select 1"))

        @DBOS.workflow()
        def in_workflow():
            return datasource.sql_session().scalar(text("select 1"))  # DBS306

        @DBOS.workflow()
        def through_transactions():
            return [in_transaction(), datasource.run_tx_step({"name": "one"}, one)]

        launch()
        show(in_workflow=run(in_workflow), through_transactions=run(through_transactions))
    """)
    assert facts["in_workflow"].startswith("AssertionError: sql_session() must be called")
    assert facts["through_transactions"] == [2, 1]


def test_dbs306_statements_and_makers_are_no_access(prove: Prove) -> None:
    """A workflow may build statements and hand them, or what makes sessions, to a step."""
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, database_url, halt, launch, recovering, show
        from sqlalchemy import create_engine, text
        from sqlalchemy.orm import sessionmaker

        engine = create_engine(database_url("shop"))
        make_session = sessionmaker(engine)

        @DBOS.step()
        def insert(maker, statement):
            with maker() as session:
                session.execute(statement)
                session.commit()
                return session.scalar(text("select count(*) from orders"))

        @DBOS.workflow()
        def order():
            statement = text("insert into orders values (:place)").bindparams(place="shop")
            count = insert(make_session, statement)
            halt()
            return count

        if not recovering:
            with engine.begin() as connection:
                connection.execute(text("create table orders (place text)"))
        launch()
        recovered = crash_and_recover(order=order)["order"]
        with engine.connect() as connection:
            rows = connection.scalars(text("select place from orders")).all()
        show(recovered=recovered, rows=rows)
    """)
    assert facts["recovered"] == 1
    assert facts["rows"] == ["shop"]
