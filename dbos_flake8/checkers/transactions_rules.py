"""The rules of DBS5xx about transactions, and the SQL of transactions and steps."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = ["DatasourceMismatch", "ExternalCallInTransaction", "SqlFromStrings"]


class DatasourceMismatch(Rule):
    """A transaction that does not fit its datasource, or takes its session out of DBOS's hands.

    ## Why is this bad?

    DBOS opens the session of a transaction, commits it together with the checkpoint, and rolls it
    back when the function raises. So

    - a `SQLAlchemyDatasource` takes functions, an `AsyncSQLAlchemyDatasource` coroutine functions, and
      `@DBOS.transaction` of dbos 2 functions: anything else raises DBOSException when it is decorated;
    - `commit`, `rollback`, `close` and `begin` of that session, or `with` around it, raise
      InvalidRequestError from SQLAlchemy, at the next statement or when the function ends;
    - what the transaction writes in a session of its own does not belong to it: it stays when the
      transaction fails, and is done again when it is tried again;
    - `AsyncSQLAlchemyDatasource.create(...)` is a coroutine, and `sql_session` a method: the attributes
      of what is neither awaited nor called do not exist. `DBOS.sql_session` of dbos 2 is no method;
    - for a URL that begins with `sqlite://` it raises InvalidRequestError, because that is a synchronous driver.

    ## Example

    ```python
    from dbos import SQLAlchemyDatasource
    from sqlalchemy import text

    shop = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @shop.transaction()
    def save(order: str) -> None:
        session = shop.sql_session()
        session.execute(text("insert into orders values (:id)"), {"id": order})
        session.commit()
    ```

    Use instead:

    ```python
    from dbos import SQLAlchemyDatasource
    from sqlalchemy import text

    shop = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @shop.transaction()
    def save(order: str) -> None:
        session = shop.sql_session()
        session.execute(text("insert into orders values (:id)"), {"id": order})
    ```

    ## Stays silent on

    `flush()` and `begin_nested()`; sessions outside of transactions; a second session beside the one of
    the datasource, which may be that of another database; datasources and sessions that the analysis
    does not know.

    ## Versions

    | dbos | what there is |
    |---|---|
    | up to 2 | `@DBOS.transaction()` and `DBOS.sql_session`, a property |
    | from 2.22 on | datasources |

    ## References

    <https://docs.dbos.dev/python/reference/datasources>,
    <https://docs.dbos.dev/python/tutorials/transaction-tutorial>
    """

    code = "DBS509"
    name = "datasource-mismatch"
    message = "{what} {effect}; {remedy}"
    fails = True
    precedence = 50


class ExternalCallInTransaction(Rule):
    """A transaction calls another system, or works on files.

    ## Why is this bad?

    A transaction holds its database connection and its locks until it ends: while it waits for another
    system, others wait for it. What it does outside of the database cannot be rolled back, and DBOS
    runs the whole function again when the database reports a conflict with another transaction, or loses
    the connection: the mail is then sent twice.

    ## Example

    ```python
    import requests
    from dbos import SQLAlchemyDatasource
    from sqlalchemy import text

    shop = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @shop.transaction()
    def pay(order: str) -> None:
        requests.post("https://pay.example.com", json={"order": order})
        shop.sql_session().execute(text("update orders set paid = true where id = :id"), {"id": order})
    ```

    Use instead:

    ```python
    import requests
    from dbos import DBOS, SQLAlchemyDatasource
    from sqlalchemy import text

    shop = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @DBOS.step(retries_allowed=True)
    def charge(order: str) -> None:
        requests.post("https://pay.example.com", json={"order": order})


    @shop.transaction()
    def mark_paid(order: str) -> None:
        shop.sql_session().execute(text("update orders set paid = true where id = :id"), {"id": order})


    @DBOS.workflow()
    def pay(order: str) -> None:
        charge(order)
        mark_paid(order)
    ```

    ## Stays silent on

    Objects in memory, functions that are unknown or that the setting `functions` declares harmless, the
    transaction's own database, and steps.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/transaction-tutorial>
    """

    code = "DBS517"
    name = "external-call-in-transaction"
    message = (
        "`{call}` works on {what} while the transaction `{name}` holds its locks, and again when DBOS repeats "
        "the transaction; do it in a step of its own"
    )


class SqlFromStrings(Rule):
    """SQL that is put together from text and values, in a transaction or step.

    ## Why is this bad?

    A value in the text of a statement is a part of the program that the database runs. Whoever chooses the value,
    the caller of a workflow for example, chooses what is run: `'; drop table orders; --`. A bound
    parameter is a value and nothing else. It also lets the database use one plan again.

    ## Example

    ```python
    from dbos import SQLAlchemyDatasource
    from sqlalchemy import text

    shop = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @shop.transaction()
    def remove(order: str) -> None:
        shop.sql_session().execute(text(f"delete from orders where id = '{order}'"))
    ```

    Use instead:

    ```python
    from dbos import SQLAlchemyDatasource
    from sqlalchemy import text

    shop = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @shop.transaction()
    def remove(order: str) -> None:
        shop.sql_session().execute(text("delete from orders where id = :id"), {"id": order})
    ```

    ## Stays silent on

    Text whose parts are constants of the project, numbers (`int(...)`, `len(...)`), placeholders
    (`", ".join("?" for _ in ids)`), or what a function with a name such as `quote`, `escape` or
    `Identifier` gives; parts of which nothing is known; text that no known database object executes;
    code outside of transactions and steps.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/transaction-tutorial>,
    <https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text>
    """

    code = "DBS518"
    name = "sql-from-strings"
    message = (
        "the SQL that `{call}` runs contains the value of `{part}` as text, so that the value can change the "
        "statement; {remedy}"
    )
