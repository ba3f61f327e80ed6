"""Proofs of DBS301: a workflow draws random values again when it is replayed.

Values are wide enough, or so many, that two draws are never alike.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs301_branch_fails_on_recovery(prove: Prove) -> None:
    """A branch by chance takes another way on recovery, which fails with
    DBOSUnexpectedStepError.
    """
    facts = prove("""
        import random
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, show

        @DBOS.step()
        def write(customer):
            pass

        @DBOS.step()
        def call(customer):
            pass

        def contact(customer, chance):
            if chance < 0.5:
                write(customer)
            else:
                call(customer)

        @DBOS.workflow()
        def wrong():
            for customer in range(64):
                contact(customer, random.random())  # DBS301
            halt()

        @DBOS.workflow()
        def right_recorded():
            for customer in range(32):
                contact(customer, DBOS.run_step(None, random.random))
            halt()
            return "done"

        @DBOS.workflow()
        def right_seed():
            generator = random.Random(DBOS.workflow_id)
            for customer in range(64):
                contact(customer, generator.random())
            halt()
            return "done"

        launch()
        show(**crash_and_recover(
            wrong=wrong, right_recorded=right_recorded, right_seed=right_seed
        ))
    """)
    assert {len(steps) for steps in facts["recorded_at_death"].values()} == {64}
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right_recorded"] == "done"
    assert facts["right_seed"] == "done"


def test_dbs301_steps_before_and_after_the_crash_get_different_values(prove: Prove) -> None:
    """As an argument of steps of one workflow, the value before the crash is another
    one than after it, without any error.
    """
    facts = prove("""
        import secrets
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, show

        @DBOS.step()
        def print_on_card(name, code):
            effect(f"{name} {code}")

        @DBOS.step()
        def mail(name, code):
            effect(f"{name} {code}")

        @DBOS.step()
        def new_code():
            return secrets.token_hex(8)

        @DBOS.workflow()
        def wrong():
            code = secrets.token_hex(8)  # DBS301
            print_on_card("wrong", code)
            halt()
            mail("wrong", code)

        @DBOS.workflow()
        def right():
            code = new_code()
            print_on_card("right", code)
            halt()
            mail("right", code)

        launch()
        crash_and_recover(wrong=wrong, right=right)
        show(effects=effects())
    """)
    codes: dict[str, list[str]] = {"wrong": [], "right": []}
    for effect in facts["effects"]:
        name, code = effect.split()
        codes[name].append(code)
    printed, mailed = codes["wrong"]
    assert printed != mailed
    printed, mailed = codes["right"]
    assert printed == mailed


def test_dbs301_shuffled_items_get_the_results_of_others(prove: Prove) -> None:
    """After `random.shuffle` a replay hands recorded results to other items, without
    any error.
    """
    facts = prove("""
        import random
        from dbos import DBOS
        from proof import launch, replay, run, show

        @DBOS.step()
        def weigh(item):
            return item

        @DBOS.workflow()
        def wrong(items):
            random.shuffle(items)  # DBS301
            return [[item, weigh(item)] for item in items]

        @DBOS.workflow()
        def right(items):
            random.Random(7).shuffle(items)
            return [[item, weigh(item)] for item in items]

        launch()
        items = list(range(40))
        for workflow in wrong, right:
            show(**{workflow.__name__: [run(workflow, items), replay(workflow, 41)]})
    """)
    first, replayed = facts["wrong"]
    assert all(item == weight for item, weight in first)
    assert any(item != weight for item, weight in replayed)
    first, replayed = facts["right"]
    assert replayed == first != sorted(first)


def test_dbs301_right_value_that_only_logs_or_is_one_payload(prove: Prove) -> None:
    """Values in the log, or in one event, which keeps the recorded one, change nothing."""
    facts = prove("""
        import random
        import secrets
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def right():
            run = secrets.token_hex(4)
            DBOS.logger.info("[%s] begin", run)
            if random.random() < 0.5:
                DBOS.logger.info("sampled")
            DBOS.set_event("ticket", secrets.token_hex(8))
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
    assert facts["after"]
