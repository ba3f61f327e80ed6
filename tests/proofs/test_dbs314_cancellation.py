"""Proofs of DBS314: what becomes of a workflow that swallows its cancellation.

A workflow is cancelled by an exception that its checkpoints raise. A step of each program
cancels the workflow that takes it: it is done but not recorded, raises at its end, and
all checkpoints after it raise at their beginning.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove

TWO_ORDERS = """
    import contextlib
    from dbos import DBOS, error
    from proof import effects, effect, launch, messages, recorded, run, show, status

    @DBOS.step()
    def ship(order):
        if order == "tea":
            DBOS.cancel_workflow(DBOS.workflow_id)
        effect(f"shipped {order}")

    def try_to_ship(order):
        shipped = False
        {attempt}

    @DBOS.workflow()
    def trade():
        for order in ("tea", "cup"):
            try_to_ship(order)
            DBOS.logger.error(f"went on after {order}")
        return "traded"

    launch()
    show(result=run(trade), status=status(trade), record=recorded(trade))
    show(effects=effects(), went_on=messages("went on"))
"""

SWALLOWED = {
    "bare except": """
        try:
            ship(order)
        except:  # DBS314
            DBOS.logger.error("not shipped")
    """,
    "except BaseException": """
        try:
            ship(order)
        except BaseException as failure:  # DBS314
            DBOS.logger.error(f"not shipped: {failure}")
    """,
    "BaseException after Exception": """
        try:
            ship(order)
        except Exception:
            raise
        except BaseException:  # DBS314
            DBOS.logger.error("not shipped")
    """,
    "suppress": """
        with contextlib.suppress(BaseException):  # DBS314
            ship(order)
    """,
    "return in finally": """
        try:
            ship(order)
            shipped = True
        finally:
            return shipped  # DBS314
    """,
}


@pytest.mark.parametrize("attempt", SWALLOWED)
def test_dbs314_goes_on_though_cancelled(prove: Prove, attempt: str) -> None:
    """The body goes on between checkpoints, to its end, though none of them runs any
    more and the workflow stays cancelled.
    """
    facts = prove(TWO_ORDERS.replace("{attempt}", SWALLOWED[attempt].strip()))
    assert facts["went_on"] == ["went on after tea", "went on after cup"]
    assert facts["status"] == "CANCELLED"
    assert facts["result"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["record"] == []
    assert facts["effects"] == ["shipped tea"]


LET_THROUGH = {
    "except Exception": """
        try:
            ship(order)
        except Exception:
            DBOS.logger.error("not shipped")
    """,
    "raised again": """
        try:
            ship(order)
        except BaseException:
            DBOS.logger.error("not shipped")
            raise
    """,
    "raised as another": """
        try:
            ship(order)
        except BaseException as failure:
            raise RuntimeError(order) from failure
    """,
    "errors of dbos first": """
        try:
            ship(order)
        except error.DBOSBaseException:
            raise
        except BaseException:
            DBOS.logger.error("not shipped")
    """,
    "all that is no Exception": """
        try:
            ship(order)
        except BaseException as failure:
            if not isinstance(failure, Exception):
                raise
            DBOS.logger.error("not shipped")
    """,
    "suppress": """
        with contextlib.suppress(Exception):
            ship(order)
    """,
    "finally": """
        try:
            ship(order)
            shipped = True
        finally:
            DBOS.logger.error(f"shipped: {shipped}")
    """,
}


@pytest.mark.parametrize("attempt", LET_THROUGH)
def test_dbs314_right_let_through(prove: Prove, attempt: str) -> None:
    """A handler that lets the exception through, if only as another one, ends the
    workflow at once, and it stays cancelled.
    """
    facts = prove(TWO_ORDERS.replace("{attempt}", LET_THROUGH[attempt].strip()))
    assert facts["went_on"] == []
    assert facts["status"] == "CANCELLED"
    assert facts["result"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["record"] == []
    assert facts["effects"] == ["shipped tea"]


def test_dbs314_loop_never_ends(prove: Prove) -> None:
    """A loop that tries again and again runs for ever in its thread, and nothing that
    one can do from outside ends it; with `except Exception` the cancellation ends it.
    """
    facts = prove("""
        from dbos import DBOS, SetWorkflowID
        from proof import launch, messages, result, show, status, until

        @DBOS.step()
        def poll(order):
            DBOS.cancel_workflow(DBOS.workflow_id)
            return "not yet"

        @DBOS.workflow()
        def wrong(order):
            while True:
                try:
                    if poll(order) == "shipped":
                        return order
                except BaseException:  # DBS314
                    DBOS.logger.error("wrong: once more")

        @DBOS.workflow()
        def right(order):
            while True:
                try:
                    if poll(order) == "shipped":
                        return order
                except Exception:
                    DBOS.logger.error("right: once more")

        launch()
        for workflow in wrong, right:
            with SetWorkflowID(workflow.__name__):
                DBOS.start_workflow(workflow, "tea")
            until(lambda: status(workflow) == "CANCELLED")
        show(right=result(right))
        until(lambda: len(messages("wrong: once more")) >= 20)
        seen = len(messages("wrong: once more"))
        until(lambda: len(messages("wrong: once more")) >= seen + 20)
        show(wrong_status=status(wrong), turns_of_right=messages("right: once more"))
    """)
    assert facts["right"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["wrong_status"] == "CANCELLED"
    assert facts["turns_of_right"] == []


def test_dbs314_two_executions_after_resume(prove: Prove) -> None:
    """Who resumes the cancelled workflow has two executions of it at once: the one that
    has swallowed the cancellation works again beside the new one.
    """
    program = """
        from dbos import DBOS, SetWorkflowID
        from proof import effect, effects, launch, messages, outcome, result, show, until

        @DBOS.step()
        def ship(order):
            if not effects():
                DBOS.cancel_workflow(DBOS.workflow_id)
                effect("cancelled")
            else:
                effect(f"shipping {order}")
                until(lambda: effects().count(f"shipping {order}") >= {executions})

        @DBOS.workflow()
        def trade():
            while True:
                try:
                    return ship("tea")
                {handler}
                    DBOS.logger.error("once more")

        launch()
        with SetWorkflowID("trade"):
            handle = DBOS.start_workflow(trade)
        until(lambda: {stopped})
        DBOS.resume_workflow("trade")
        show(result=result("trade"), effects=effects())
    """
    swallowed, let_through = "except BaseException:  # DBS314", "except Exception:"
    wrong = program.replace("{handler}", swallowed).replace("{executions}", "2")
    facts = prove(wrong.replace("{stopped}", 'messages("once more")'))
    assert facts["effects"][:3] == ["cancelled", "shipping tea", "shipping tea"]
    right = program.replace("{handler}", let_through).replace("{executions}", "1")
    facts = prove(right.replace("{stopped}", "outcome(handle.get_result)"))
    assert facts["effects"] == ["cancelled", "shipping tea"]


def test_dbs314_error_by_its_name(prove: Prove) -> None:
    """The step during which the workflow is cancelled raises DBOSWorkflowConflictIDError,
    each checkpoint after it DBOSWorkflowCancelledError: a handler that names the latter
    lets a workflow go on that was cancelled between two checkpoints.
    """
    facts = prove("""
        from dbos import DBOS, SetWorkflowID, error
        from proof import effect, effects, launch, messages, result, show, status, until

        @DBOS.step()
        def ship(order):
            effect(f"shipped {order}")

        @DBOS.step()
        def cancel():
            DBOS.cancel_workflow(DBOS.workflow_id)

        @DBOS.workflow()
        def trade():
            try:
                cancel()
            except BaseException as failure:  # DBS314
                DBOS.logger.error(f"failed by {type(failure).__name__}")
            for order in ("tea", "cup"):
                try:
                    ship(order)
                except error.DBOSWorkflowCancelledError as failure:  # DBS314
                    DBOS.logger.error(f"failed by {type(failure).__name__}")
            return "traded"

        launch()
        with SetWorkflowID("trade"):
            DBOS.start_workflow(trade)
        show(result=result("trade"), status=status("trade"))
        until(lambda: len(messages("failed by")) == 3)
        show(failures=messages("failed by"), effects=effects())
    """)
    names = ["DBOSWorkflowConflictIDError", *["DBOSWorkflowCancelledError"] * 2]
    assert facts["failures"] == [f"failed by {name}" for name in names]
    assert facts["effects"] == []


EVERY_CHECKPOINT = [
    "ship()",
    "DBOS.run_step(None, print)",
    "save()",
    "child()",
    "DBOS.start_workflow(child)",
    "DBOS.enqueue_workflow(QUEUE, child)",
    'DBOS.recv("news", timeout_seconds=0)',
    'DBOS.get_event("trade", "news", timeout_seconds=0)',
    'DBOS.set_event("news", 1)',
    'DBOS.send("trade", 1)',
    'DBOS.write_stream("news", 1)',
    "DBOS.sleep(0.01)",
    "DBOS.list_workflows()",
    "DBOS.start_workflow(child).get_result()",
]


def test_dbs314_every_checkpoint_tells(prove: Prove) -> None:
    """Whatever takes a checkpoint raises in a cancelled workflow, and does nothing."""
    program = """
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import QUEUE, database_url, effect, effects, launch, messages, run, show

        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        @DBOS.step()
        def cancel():
            DBOS.cancel_workflow(DBOS.workflow_id)

        @DBOS.step()
        def ship():
            effect("shipped")

        @datasource.transaction()
        def save():
            effect("saved")

        @DBOS.workflow()
        def child():
            return ship()
    """
    for number, operation in enumerate(EVERY_CHECKPOINT):
        program += f"""
        @DBOS.workflow()
        def trade{number}():
            try:
                cancel()
            except BaseException:  # DBS314
                DBOS.logger.info("goes on")
            try:
                {operation}
            except BaseException as failure:
                DBOS.logger.error(f"failed by {{type(failure).__name__}}")
                return "failed"
            return "went well"
        """
    program += f"""
        launch()
        for number in range({len(EVERY_CHECKPOINT)}):
            run(globals()[f"trade{{number}}"])
        show(failures=messages("failed by"), effects=effects())
    """
    facts = prove(program)
    assert facts["failures"] == ["failed by DBOSWorkflowCancelledError"] * len(EVERY_CHECKPOINT)
    assert facts["effects"] == []


def test_dbs314_right_the_workflow_ends_at_once(prove: Prove) -> None:
    """A handler that returns leaves the workflow cancelled; what it returns is not
    the result.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, run, show, status

        @DBOS.step()
        def ship():
            DBOS.cancel_workflow(DBOS.workflow_id)
            return "shipped"

        @DBOS.workflow()
        def trade():
            try:
                return ship()
            except BaseException:
                return "failed"

        launch()
        show(result=run(trade), status=status(trade))
    """)
    assert facts["result"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["status"] == "CANCELLED"


def test_dbs314_right_inside_a_step(prove: Prove) -> None:
    """The body of a step is not cancelled: a handler in it catches what the step's own
    work raises, and nothing else.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, run, show, status

        @DBOS.step()
        def ship():
            DBOS.cancel_workflow(DBOS.workflow_id)
            try:
                effect("shipped")
            except BaseException as failure:
                effect(type(failure).__name__)
            effect("noted")

        @DBOS.workflow()
        def trade():
            ship()
            ship()

        launch()
        show(result=run(trade), status=status(trade), effects=effects())
    """)
    assert facts["effects"] == ["shipped", "noted"]
    assert facts["status"] == "CANCELLED"
