"""Proofs of DBS501: decorators that must be called.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere, on


@everywhere
def test_dbs501_workflow_and_step(prove: Prove) -> None:
    """`@DBOS.workflow` and `@DBOS.step` without parentheses raise TypeError when the
    module is imported.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, run, show

        def decorate_workflow():
            @DBOS.workflow  # DBS501
            def order():
                return "ordered"

        def decorate_step():
            @DBOS.step  # DBS501
            def charge():
                return "charged"

        @DBOS.step()
        def charge():
            return "charged"

        @DBOS.workflow()
        def order():
            return charge()

        show(workflow=outcome(decorate_workflow), step=outcome(decorate_step))
        launch()
        show(right=run(order))
    """)
    assert facts["workflow"].startswith("TypeError: DBOS.workflow() takes 1 positional argument")
    assert facts["step"].startswith("TypeError: DBOS.step() takes 1 positional argument")
    assert facts["right"] == "charged"


@everywhere
def test_dbs501_class_and_roles(prove: Prove) -> None:
    """Without parentheses these decorators raise nothing: the name becomes a function
    inside of dbos, and its first use fails.
    """
    facts = prove("""
        from dbos import DBOS, DBOSContextSetAuth
        from proof import launch, outcome, show

        @DBOS.dbos_class  # DBS501
        class Shop:
            pass

        @DBOS.default_required_roles  # DBS501
        class Office:
            pass

        @DBOS.required_roles  # DBS501
        @DBOS.workflow()
        def refund():
            return "refunded"

        @DBOS.dbos_class()
        @DBOS.default_required_roles(["clerk"])
        class RightShop:
            @staticmethod
            @DBOS.required_roles(["admin"])
            @DBOS.workflow()
            def refund():
                return "refunded"

        launch()
        with DBOSContextSetAuth("ann", ["admin"]):
            show(right=[outcome(RightShop.refund), RightShop.__name__])
        show(kinds=[type(thing).__name__ for thing in (Shop, Office, refund, RightShop)])
        show(wrong=[outcome(Shop), outcome(Office), outcome(refund)])
    """)
    assert facts["kinds"] == ["function", "function", "function", "type"]
    assert all(told.startswith("TypeError: ") for told in facts["wrong"]), facts["wrong"]
    assert facts["right"] == ["refunded", "RightShop"]


@on("2", "3")
def test_dbs501_decorators_that_need_no_parentheses(prove: Prove) -> None:
    """A datasource's `transaction` and `DBOS.alert_handler` are right without
    parentheses.
    """
    facts = prove("""
        import sqlalchemy
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import configure, database_url, recorded, run, show

        configure()
        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        @datasource.transaction
        def save():
            return datasource.sql_session().execute(sqlalchemy.text("select 7")).scalar()

        @DBOS.alert_handler
        def tell(name, message, metadata):
            pass

        @DBOS.workflow()
        def order():
            return save()

        DBOS.launch()
        show(order=run(order), record=recorded(order), handler=tell.__name__)
    """)
    assert facts == {"order": 7, "record": ["save"], "handler": "tell"}
