"""Proofs of DBS324: a clean-up step in `finally` does not run in a cancelled workflow.

A step of each program cancels the workflow that takes it: the step raises at its end,
and all checkpoints after it raise at their beginning.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove

TRADE = """
    import contextlib
    from dbos import DBOS, SQLAlchemyDatasource, error
    from proof import database_url, effect, effects, launch, messages, recorded, run, show, status

    datasource = SQLAlchemyDatasource.create(database_url("shop"))

    @DBOS.step()
    def lock():
        return "lock"

    @DBOS.step()
    def ship(order):
        if order == "cancelled":
            DBOS.cancel_workflow(DBOS.workflow_id)
        if order == "unknown":
            raise ValueError(order)

    @DBOS.step()
    def unlock():
        effect("unlocked")

    @datasource.transaction()
    def unlock_in_transaction():
        effect("unlocked")

    @DBOS.workflow()
    def keep(lock):
        unlock()

    def unlock_all():
        unlock()

    @contextlib.contextmanager
    def locked():
        lock()
        try:
            yield
        finally:
            unlock()  # DBS324

    def trade(order):
        {trade}

    @DBOS.workflow()
    def done(order):
        return trade(order)

    @DBOS.workflow()
    def failed(order):
        return trade(order)

    @DBOS.workflow()
    def cancelled(order):
        return trade(order)

    launch()
    run(done, "tea")
    show(done=status(done), after_success=effects())
    run(failed, "unknown")
    show(failed=status(failed), after_failure=effects())
    run(cancelled, "cancelled")
    show(cancelled=status(cancelled), after_cancellation=effects())
    show(cleaned=messages("clean"), record=recorded(cancelled))
"""

IN_FINALLY = {
    "step": """
        lock()
        try:
            ship(order)
        finally:
            unlock()  # DBS324
    """,
    "after a handler": """
        lock()
        try:
            ship(order)
        except KeyError:
            return "no such order"
        finally:
            unlock()  # DBS324
    """,
    "transaction": """
        lock()
        try:
            ship(order)
        finally:
            unlock_in_transaction()  # DBS324
    """,
    "run_step": """
        lock()
        try:
            ship(order)
        finally:
            DBOS.run_step(None, effect, "unlocked")  # DBS324
    """,
    "helper": """
        lock()
        try:
            ship(order)
        finally:
            unlock_all()  # DBS324
    """,
    "child workflow": """
        lock()
        try:
            ship(order)
        finally:
            keep("lock")  # DBS324
    """,
    "child workflow started": """
        lock()
        try:
            ship(order)
        finally:
            DBOS.start_workflow(keep, "lock").get_result()  # DBS324
    """,
    "context manager": """
        with locked():
            ship(order)
    """,
}


@pytest.mark.parametrize("trade", IN_FINALLY)
def test_dbs324_nothing_is_released_after_cancellation(prove: Prove, trade: str) -> None:
    """What is released after success and after failure is kept for ever after a
    cancellation.
    """
    facts = prove(TRADE.replace("{trade}", IN_FINALLY[trade].strip()))
    assert facts["done"] == "SUCCESS"
    assert facts["after_success"] == ["unlocked"]
    assert facts["failed"] == "ERROR"
    assert facts["after_failure"] == ["unlocked"] * 2
    assert facts["cancelled"] == "CANCELLED"
    assert facts["after_cancellation"] == ["unlocked"] * 2
    assert facts["record"] == ["lock"]


IN_HANDLER = {
    "bare except": """
        lock()
        try:
            ship(order)
        except:
            unlock()  # DBS324
            raise
    """,
    "except BaseException": """
        lock()
        try:
            ship(order)
        except BaseException:
            unlock()  # DBS324
            raise
    """,
    "errors of dbos": """
        lock()
        try:
            ship(order)
        except (ValueError, error.DBOSBaseException):
            unlock()  # DBS324
            raise
    """,
}


@pytest.mark.parametrize("trade", IN_HANDLER)
def test_dbs324_nothing_is_undone_after_cancellation(prove: Prove, trade: str) -> None:
    """A handler that also catches the cancellation undoes nothing when it is one."""
    facts = prove(TRADE.replace("{trade}", IN_HANDLER[trade].strip()))
    assert facts["after_success"] == []
    assert facts["after_failure"] == ["unlocked"]
    assert facts["cancelled"] == "CANCELLED"
    assert facts["after_cancellation"] == ["unlocked"]


TELL = {
    "event": """
        DBOS.set_event("state", "idle")  # DBS324
    """,
    "stream": """
        DBOS.write_stream("state", "idle")  # DBS324
    """,
    "message": """
        DBOS.send("reader", "idle")  # DBS324
    """,
    "queue": """
        DBOS.enqueue_workflow(QUEUE, report)  # DBS324
    """,
}


@pytest.mark.parametrize("tell", TELL)
def test_dbs324_nobody_is_told_after_cancellation(prove: Prove, tell: str) -> None:
    """Events, messages and what enters a queue in `finally` are lost as well."""
    program = """
        from dbos import DBOS
        from proof import QUEUE, launch, recorded, run, show, status

        @DBOS.step()
        def ship(order):
            if order == "cup":
                DBOS.cancel_workflow(DBOS.workflow_id)

        @DBOS.workflow()
        def report():
            return "idle"

        @DBOS.workflow()
        def reader():
            return DBOS.recv(timeout_seconds=0)

        @DBOS.workflow()
        def done():
            try:
                ship("tea")
            finally:
                {tell}

        @DBOS.workflow()
        def cancelled():
            try:
                ship("cup")
            finally:
                {tell}

        launch()
        run(reader)
        run(done)
        run(cancelled)
        show(done=recorded(done), cancelled=recorded(cancelled), status=status(cancelled))
    """
    facts = prove(program.replace("{tell}", TELL[tell].strip()))
    assert len(facts["done"]) == 2
    assert facts["status"] == "CANCELLED"
    assert facts["cancelled"] == []


def test_dbs324_nothing_is_released_after_a_timeout(prove: Prove) -> None:
    """A workflow that takes longer than its timeout is cancelled, too."""
    facts = prove("""
        from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout
        from proof import effect, effects, launch, result, show, status, until

        @DBOS.step()
        def ship():
            until(lambda: status("trade") == "CANCELLED")

        @DBOS.step()
        def unlock():
            effect("unlocked")

        @DBOS.workflow()
        def trade():
            try:
                ship()
            finally:
                unlock()  # DBS324

        launch()
        with SetWorkflowID("trade"), SetWorkflowTimeout(0.1):
            DBOS.start_workflow(trade)
        show(result=result("trade"), effects=effects())
    """)
    assert facts["result"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["effects"] == []


def test_dbs324_coroutine(prove: Prove) -> None:
    """It is the same in a coroutine workflow."""
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, run, show, status

        @DBOS.step()
        async def ship(order):
            if order == "cup":
                await DBOS.cancel_workflow_async(DBOS.workflow_id)

        @DBOS.step()
        async def unlock():
            effect("unlocked")

        @DBOS.workflow()
        async def right(order):
            try:
                await ship(order)
            finally:
                DBOS.logger.info("tried")
            await unlock()

        @DBOS.workflow()
        async def wrong(order):
            try:
                await ship(order)
            finally:
                await unlock()  # DBS324

        launch()
        run(right, "tea")
        show(after_right=effects())
        run(wrong, "cup")
        show(after_wrong=effects(), status=status(wrong))
    """)
    assert facts["after_right"] == ["unlocked"]
    assert facts["status"] == "CANCELLED"
    assert facts["after_wrong"] == ["unlocked"]


RIGHT = {
    "no checkpoint": """
        lock()
        try:
            ship(order)
        finally:
            DBOS.logger.error("cleaned up")
    """,
    "handler that raises again": """
        lock()
        try:
            ship(order)
        except BaseException:
            DBOS.logger.error("cleaned up")
            raise
        DBOS.logger.error("cleaned up")
    """,
}


@pytest.mark.parametrize("trade", RIGHT)
def test_dbs324_right_no_checkpoint(prove: Prove, trade: str) -> None:
    """Clean-up that is no checkpoint runs after a cancellation as well."""
    facts = prove(TRADE.replace("{trade}", RIGHT[trade].strip()))
    assert facts["cancelled"] == "CANCELLED"
    assert facts["cleaned"] == ["cleaned up"] * 3


def test_dbs324_right_except_exception(prove: Prove) -> None:
    """A handler of exceptions undoes after failure, and a cancellation passes it by."""
    facts = prove(
        TRADE.replace(
            "{trade}",
            """
        lock()
        try:
            ship(order)
        except Exception:
            unlock()
            raise
            """.strip(),
        )
    )
    assert facts["failed"] == "ERROR"
    assert facts["after_failure"] == ["unlocked"]
    assert facts["cancelled"] == "CANCELLED"
    assert facts["after_cancellation"] == ["unlocked"]


def test_dbs324_right_inside_a_step(prove: Prove) -> None:
    """`finally` in a step runs, with the steps in it, although the workflow has been
    cancelled meanwhile.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, run, show, status

        @DBOS.step()
        def unlock():
            effect("unlocked")

        @DBOS.step()
        def ship():
            try:
                DBOS.cancel_workflow(DBOS.workflow_id)
            finally:
                unlock()

        @DBOS.workflow()
        def trade():
            ship()

        launch()
        run(trade)
        show(status=status(trade), effects=effects())
    """)
    assert facts["status"] == "CANCELLED"
    assert facts["effects"] == ["unlocked"]
