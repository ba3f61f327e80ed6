"""Proofs of DBS505, DBS507, DBS512, DBS513, DBS514 and DBS521: decorators and what they decorate.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs505_generators_and_coroutines(prove: Prove) -> None:
    """What cannot be pickled cannot be recorded; a step alone is a plain function."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.step()
        def rows():
            yield 1  # DBS505

        @DBOS.step()
        async def tokens():
            yield 1  # DBS505

        async def fetch():
            return 1

        @DBOS.step()
        def forgets():
            return fetch()  # DBS505

        @DBOS.workflow()
        def uses_rows():
            return list(rows())

        @DBOS.workflow()
        async def uses_tokens():
            return [token async for token in tokens()]

        @DBOS.workflow()
        async def uses_forgets():
            return await forgets()

        @DBOS.workflow()
        def generates():
            yield 1  # DBS505

        launch()
        show(steps=[run(uses_rows), run(uses_tokens), run(uses_forgets)], workflow=run(generates))
        show(alone=list(rows()))
    """)
    assert facts["steps"] == [
        "TypeError: cannot pickle 'generator' object",
        "TypeError: cannot pickle 'async_generator' object",
        "TypeError: cannot pickle 'coroutine' object",
    ]
    assert facts["workflow"] == "TypeError: cannot pickle 'generator' object"
    assert facts["alone"] == [1]


def test_dbs507_what_is_registered_below(prove: Prove) -> None:
    """A framework that stands below DBOS runs the function without it."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, show

        routes = {}

        class App:
            def get(self, path):
                def register(function):
                    routes[path] = function
                    return function
                return register

        app = App()

        @DBOS.workflow()
        @app.get("/below")
        def below():
            return DBOS.workflow_id is not None

        @app.get("/above")
        @DBOS.workflow()
        def above():
            return DBOS.workflow_id is not None

        launch()
        show(below=routes["/below"](), above=routes["/above"]())
        show(recorded=[workflow.name for workflow in DBOS.list_workflows()])
    """)
    assert facts == {"below": False, "above": True, "recorded": ["above"]}


def test_dbs507_methods_and_both(prove: Prove) -> None:
    """Above `@classmethod` nothing can be called, above `@staticmethod` it is an ordinary
    method, and a step around a workflow fails in a workflow.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, run, show

        class Loader:
            @DBOS.step()  # DBS507
            @classmethod
            def fetch(cls, url):
                return url

            @DBOS.step()  # DBS507
            @staticmethod
            def load(url):
                return url

            @classmethod
            @DBOS.step()
            def right(cls, url):
                return url

        @DBOS.dbos_class()
        class Crawler:
            @DBOS.workflow()  # DBS507
            @classmethod
            def crawl_all(cls, url):
                return url

            @DBOS.workflow()  # DBS507
            @staticmethod
            def crawl(url):
                return url

            @classmethod
            @DBOS.workflow()
            def right(cls, url):
                return url

        @DBOS.step()  # DBS507
        @DBOS.workflow()
        def both():
            return "both"

        @DBOS.workflow()
        def calls_both():
            return both()

        launch()
        show(
            classmethods=[outcome(Loader.fetch, "a"), outcome(Crawler.crawl_all, "a")],
            static_by_object=outcome(Loader().load, "a"),
            static_workflow=outcome(Crawler.crawl, "a"),
            right=[Loader.right("a"), Crawler.right("a")],
            both=run(calls_both),
        )
    """)
    assert all(told.startswith("TypeError: ") for told in facts["classmethods"])
    assert facts["static_by_object"].startswith("TypeError: ")
    assert facts["static_workflow"].endswith("does not have `config_name` set")
    assert facts["right"] == ["a", "a"]
    assert facts["both"] == "AssertionError: "


def test_dbs512_and_dbs513_wrappers(prove: Prove) -> None:
    """Only direct calls go through a wrapper that stands above; wrappers without a name of
    their own give one name to all.
    """
    facts = prove("""
        import functools

        from dbos import DBOS
        from proof import QUEUE, launch, messages, recorded, run, show

        passed = []

        def logged(function):
            @functools.wraps(function)
            def inner(*args):
                passed.append(function.__name__)
                return function(*args)
            return inner

        def nameless(function):
            def inner(*args):
                return function(*args)
            return inner

        @logged  # DBS512
        @DBOS.workflow()
        def above():
            return "above"

        @DBOS.workflow()
        @logged
        def below():
            return "below"

        @DBOS.workflow()
        @nameless  # DBS513
        def first():
            return "first"

        @DBOS.workflow()
        @nameless  # DBS513
        def second():
            return "second"

        @DBOS.step()
        @nameless  # DBS513
        def step():
            return "step"

        @DBOS.workflow()
        def takes_step():
            return step()

        launch()
        DBOS.start_workflow(above).get_result()
        DBOS.enqueue_workflow(QUEUE, above).get_result()
        show(started=list(passed))
        DBOS.enqueue_workflow(QUEUE, below).get_result()
        show(below=list(passed), called=[above(), list(passed)])
        show(wrong=DBOS.enqueue_workflow(QUEUE, first).get_result())
        run(takes_step)
        show(names=sorted({workflow.name for workflow in DBOS.list_workflows()}), step=recorded(takes_step))
    """)
    assert facts["started"] == []
    assert facts["below"] == ["below"]
    assert facts["called"] == ["above", ["below", "above"]]
    assert facts["wrong"] == "second"
    assert "nameless.<locals>.inner" in facts["names"]
    assert facts["step"] == ["nameless.<locals>.inner"]


def test_dbs514_class_as_first_argument(prove: Prove) -> None:
    """A class as first argument, and a first parameter called `self`, make DBOS look for a class."""
    facts = prove("""
        from dbos import DBOS
        from proof import QUEUE, launch, outcome, show

        @DBOS.workflow()
        def export(model):
            return model if isinstance(model, str) else model.__name__

        @DBOS.workflow()
        def named_self(self):  # DBS514
            return self

        launch()
        show(
            called=outcome(lambda: export(int)),  # DBS514
            started=outcome(lambda: DBOS.start_workflow(export, int)),  # DBS514
            enqueued=outcome(lambda: DBOS.enqueue_workflow(QUEUE, export, int)),  # DBS514
            by_keyword=export(model=int),
            by_name=export("int"),
            named_self=outcome(named_self, 1),
        )
    """)
    refused = "Function target appears to be a class, but is not properly registered"
    assert all(facts[how].endswith(refused) for how in ("called", "started", "enqueued"))
    assert facts["by_keyword"] == facts["by_name"] == "int"
    assert facts["named_self"].endswith("is not properly registered")


def test_dbs521_roles(prove: Prove) -> None:
    """The letters of a text are the roles, which nobody has."""
    facts = prove("""
        from dbos import DBOS, DBOSContextSetAuth
        from proof import launch, outcome, show

        @DBOS.required_roles("admin")  # DBS521
        @DBOS.workflow()
        def refund():
            return "refunded"

        @DBOS.required_roles(["admin"])
        @DBOS.workflow()
        def right_refund():
            return "refunded"

        launch()
        with DBOSContextSetAuth("ann", ["admin"]):
            show(text=outcome(refund), right=outcome(right_refund))
        with DBOSContextSetAuth("ann", ["a", "d"]):
            show(letters=outcome(refund))
        show(several=outcome(lambda: DBOS.required_roles("admin", "clerk")))  # DBS521
    """)
    assert facts["text"].startswith("DBOSNotAuthorizedError: ")
    assert facts["right"] == facts["letters"] == "refunded"
    assert facts["several"].startswith("TypeError: ")
