"""Proofs of DBS303: a workflow makes other identities when it is replayed.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove

# Processes that are forked from one process hash text alike; one that is started does not.
OTHER_HASHES = """
    import os
    import sys
    import proof

    if proof.recovering and "STARTED" not in os.environ:
        start = f"import sys; sys.path.insert(0, {os.path.dirname(proof.__file__)!r}); "
        start += "import pathlib, proof; proof.perform(pathlib.Path.cwd())"
        seed = "1" if os.environ.get("PYTHONHASHSEED") == "303" else "303"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "STARTED": "yes"}
        os.execve(sys.executable, [sys.executable, "-c", start], environment)
"""


def test_dbs303_idempotency_key_differs_after_the_crash(prove: Prove) -> None:
    """A key made in the workflow is another one after the crash: the step that had no
    time to be recorded does its work again under a new key.
    """
    facts = prove("""
        import uuid
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, show

        @DBOS.step()
        def charge(name, key):
            effect(f"{name} {key}")
            halt()
            return key

        @DBOS.step()
        def new_key():
            return str(uuid.uuid4())

        @DBOS.workflow()
        def wrong():
            key = str(uuid.uuid4())  # DBS303
            return charge("wrong", key)

        @DBOS.workflow()
        def right_step():
            return charge("right_step", new_key())

        @DBOS.workflow()
        def right_derived():
            return charge("right_derived", str(uuid.uuid5(uuid.NAMESPACE_URL, DBOS.workflow_id)))

        launch()
        show(**crash_and_recover(
            wrong=wrong, right_step=right_step, right_derived=right_derived
        ))
        show(effects=effects())
    """)
    keys: dict[str, list[str]] = {}
    for effect in facts["effects"]:
        name, key = effect.split()
        keys.setdefault(name, []).append(key)
    assert {name: len(made) for name, made in keys.items()} == dict.fromkeys(keys, 2)
    assert len(set(keys["wrong"])) == 2
    assert len(set(keys["right_step"])) == 1
    assert len(set(keys["right_derived"])) == 1


def test_dbs303_child_has_another_id_than_the_workflow_believes(prove: Prove) -> None:
    """A child keeps the ID under which it was started, while the recovered workflow
    goes on with an ID that belongs to nobody.
    """
    facts = prove("""
        import uuid
        from dbos import DBOS, SetWorkflowID
        from proof import crash_and_recover, halt, launch, show, status

        @DBOS.workflow()
        def child():
            return DBOS.workflow_id

        @DBOS.step()
        def new_id():
            return str(uuid.uuid4())

        @DBOS.workflow()
        def wrong():
            believed = str(uuid.uuid4())  # DBS303
            with SetWorkflowID(believed):
                handle = DBOS.start_workflow(child)
            halt()
            return [believed, handle.get_result()]

        @DBOS.workflow()
        def right():
            believed = new_id()
            with SetWorkflowID(believed):
                handle = DBOS.start_workflow(child)
            halt()
            return [believed, handle.get_result()]

        launch()
        show(**crash_and_recover(wrong=wrong, right=right))
        wrong_id = DBOS.retrieve_workflow("wrong").get_result()[0]
        show(status_of_believed=status(wrong_id))
    """)
    believed, real = facts["wrong"]
    assert believed != real
    assert facts["status_of_believed"] == "MISSING"
    believed, real = facts["right"]
    assert believed == real


def test_dbs303_result_differs_between_replays(prove: Prove) -> None:
    """A workflow that returns an identity of its own making returns another one when it
    is replayed, the default of a dataclass included.
    """
    facts = prove("""
        import uuid
        from dataclasses import dataclass, field
        from dbos import DBOS
        from proof import launch, replay, run, show

        @dataclass
        class Order:
            article: str
            key: str = field(default_factory=lambda: uuid.uuid4().hex)  # DBS303

        @DBOS.step()
        def ship(article):
            return f"shipped {article}"

        @DBOS.workflow()
        def key_returned():
            order = Order("tea")
            ship(order.article)
            return order.key

        @DBOS.workflow()
        def key_unread():
            return ship(Order("tea").article)

        launch()
        for workflow in key_returned, key_unread:
            show(**{workflow.__name__: [run(workflow), replay(workflow, 2)]})
    """)
    first, replayed = facts["key_returned"]
    assert first != replayed
    assert facts["key_unread"] == ["shipped tea"] * 2


def test_dbs303_hash_of_text_leads_elsewhere_in_another_process(prove: Prove) -> None:
    """Text has another hash in another process, so a branch on it fails on recovery
    with DBOSUnexpectedStepError; numbers hash alike.
    """
    facts = prove(f"""
    {OTHER_HASHES}
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, show

    @DBOS.step()
    def north(order):
        pass

    @DBOS.step()
    def south(order):
        pass

    @DBOS.workflow()
    def wrong():
        for number in range(64):
            ship = north if hash(f"order {{number}}") % 2 else south  # DBS303
            ship(number)
        halt()

    @DBOS.workflow()
    def right():
        for number in range(64):
            ship = north if hash(number) % 2 else south
            ship(number)
        halt()
        return "shipped"

    launch()
    show(**crash_and_recover(wrong=wrong, right=right))
    """)
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right"] == "shipped"


def test_dbs303_right_identity_that_only_logs_or_is_one_payload(prove: Prove) -> None:
    """A correlation ID in the log, and an identity in one event, change nothing."""
    facts = prove("""
        import uuid
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def right():
            run = uuid.uuid4().hex
            DBOS.logger.info("[%s] begin", run)
            DBOS.set_event("ticket", {"id": str(uuid.uuid4())})
            result = ship()
            DBOS.logger.info("[%s] end", run)
            halt()
            return result

        launch()
        if recovering:
            show(before=DBOS.get_event("right", "ticket", 0))
        show(**crash_and_recover(right=right), after=DBOS.get_event("right", "ticket", 0))
    """)
    assert facts["recorded_at_death"] == {"right": ["DBOS.setEvent", "ship"]}
    assert facts["right"] == "shipped"
    assert facts["before"] == facts["after"]
    assert facts["after"]["id"]
