"""Proofs of DBS313: loops over sets, and their recovery in another process.

The order of a set follows the hashes of its elements, and Python draws the hashes of
strings anew in each process. All processes of a proof have the same hashes, so a class
of names takes the part of the strings.

In the programs a line with a mistake ends with the code of its rule.
"""

import os
import subprocess
import sys

import pytest

from .harness import Prove

# The first process has a set of both names begin with `tea`, the second one with `cup`.
TWO_NAMES = """
    import asyncio
    from dbos import DBOS
    from proof import crash_and_recover, effect, effects, halt, halt_async, launch, recovering, show

    class Name(str):
        def __hash__(self):
            return ["tea", "cup"].index(self) ^ recovering

    @DBOS.step()
    def save(name):
        effect(f"saving {name}")
        return f"saved {name}"

    @DBOS.step()
    async def save_async(name):
        return f"saved {name}"

    @DBOS.workflow()
    def child(name):
        return f"saved {name}"

    {workflow}

    launch()
    show(recovered=crash_and_recover(trade=trade)["trade"], effects=effects())
"""

LOOPS = {
    "for": """
    @DBOS.workflow()
    def trade():
        saved = {}
        for name in {Name("tea"), Name("cup")}:  # DBS313
            saved[str(name)] = save(name)
        halt()
        return saved
    """,
    "comprehension": """
    @DBOS.workflow()
    def trade():
        saved = {str(name): save(name) for name in frozenset((Name("tea"), Name("cup")))}  # DBS313
        halt()
        return saved
    """,
    "dictionary filled from a set": """
    @DBOS.workflow()
    def trade():
        names = dict.fromkeys({Name("tea"), Name("cup")})
        saved = {}
        for name in names:  # DBS313
            saved[str(name)] = save(name)
        halt()
        return saved
    """,
    "list filled from a set": """
    @DBOS.workflow()
    def trade():
        names = list({Name("tea"), Name("cup")})
        saved = {}
        for name in names:  # DBS313
            saved[str(name)] = save(name)
        halt()
        return saved
    """,
    "TopologicalSorter": """
    @DBOS.workflow()
    def trade():
        from graphlib import TopologicalSorter

        names = TopologicalSorter({"shop": {Name("tea"), Name("cup")}}).static_order()
        saved = {}
        for name in names:  # DBS313
            saved[str(name)] = save(name)
        halt()
        return {name: saved[name] for name in ("tea", "cup")}
    """,
    "children": """
    @DBOS.workflow()
    def trade():
        saved = {}
        for name in {Name("tea"), Name("cup")}:  # DBS313
            saved[str(name)] = DBOS.start_workflow(child, str(name)).get_result()
        halt()
        return saved
    """,
    "gather": """
    @DBOS.workflow()
    async def trade():
        names = {Name("tea"), Name("cup")}
        steps = [save_async(name) for name in names]  # DBS313
        saved = await asyncio.gather(*steps, return_exceptions=True)
        await halt_async()
        return dict(zip(map(str, names), saved))
    """,
}


@pytest.mark.parametrize("loop", LOOPS)
def test_dbs313_loop_over_a_set_swaps_results(prove: Prove, loop: str) -> None:
    """The recovery takes the names of the set in another order and gives each the result
    of the other, without any error.
    """
    facts = prove(TWO_NAMES.replace("{workflow}", LOOPS[loop].strip()))
    assert facts["recovered"] == {"tea": "saved cup", "cup": "saved tea"}


def test_dbs313_step_is_done_twice(prove: Prove) -> None:
    """If the process dies within the loop, the recovery does the same name again and the
    other one never.
    """
    facts = prove(
        TWO_NAMES.replace(
            "{workflow}",
            """
    @DBOS.workflow()
    def trade():
        for number, name in enumerate({Name("tea"), Name("cup")}):  # DBS313
            save(name)
            if number == 0:
                halt()
            """.strip(),
        )
    )
    assert facts["effects"] == ["saving tea", "saving tea"]


def test_dbs313_argument_in_another_order(prove: Prove) -> None:
    """A list made of a set fits no longer to what a step has answered about it."""
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        class Name(str):
            def __hash__(self):
                return ["tea", "cup"].index(self) ^ recovering

        @DBOS.step()
        def ask_prices(names):
            return [{"tea": 3, "cup": 8}[str(name)] for name in names]

        @DBOS.workflow()
        def trade():
            names = {Name("tea"), Name("cup")}
            prices = ask_prices(list(names))  # DBS313
            halt()
            return {str(name): price for name, price in zip(names, prices)}

        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recovered"] == {"tea": 8, "cup": 3}


def test_dbs313_set_of_integers_from_a_step(prove: Prove) -> None:
    """The order of integers depends on how the set grew: one that comes from the record
    has another order than the one that the step made.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, show

        @DBOS.step()
        def open_orders():
            orders = set(range(200))
            orders -= set(range(200)) - {3, 8}
            return orders

        @DBOS.step()
        def ship(order):
            return f"shipped {order}"

        @DBOS.workflow()
        def trade():
            shipped = {}
            for order in open_orders():  # DBS313
                shipped[str(order)] = ship(order)
            halt()
            return shipped

        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recovered"] == {"3": "shipped 8", "8": "shipped 3"}


def test_dbs313_hashes_of_strings_differ_between_processes() -> None:
    """What the class of names stands for: with another hash seed a set of strings has
    another order.
    """
    code = "print(list({'alpha', 'beta', 'gamma', 'delta', 'eta', 'theta', 'iota', 'kappa'}))"
    orders = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in range(1, 5)
    }
    assert len(orders) > 1


IN_ORDER = {
    "sorted": """
    @DBOS.workflow()
    def trade():
        saved = {}
        for name in sorted({Name("tea"), Name("cup")}):
            saved[str(name)] = save(name)
        halt()
        return saved
    """,
    "sorted dictionary": """
    @DBOS.workflow()
    def trade():
        names = dict.fromkeys(sorted({Name("tea"), Name("cup")}))
        saved = {str(name): save(name) for name in names}
        halt()
        return saved
    """,
    "dictionary filled from a list": """
    @DBOS.workflow()
    def trade():
        saved = {str(name): save(name) for name in dict.fromkeys([Name("tea"), Name("cup"), Name("tea")])}
        halt()
        return saved
    """,
    "membership": """
    @DBOS.workflow()
    def trade():
        wanted = {Name("tea"), Name("cup")}
        saved = {str(name): save(name) for name in (Name("tea"), Name("cup")) if name in wanted}
        halt()
        return saved
    """,
    "loop without checkpoints": """
    @DBOS.workflow()
    def trade():
        lengths = set()
        for name in {Name("tea"), Name("cup")}:
            DBOS.logger.info(name)
            lengths.add(len(name))
        saved = {name: save(name) for name in ("tea", "cup") if len(name) in lengths}
        halt()
        return saved
    """,
}


@pytest.mark.parametrize("loop", IN_ORDER)
def test_dbs313_right_in_order(prove: Prove, loop: str) -> None:
    """Sorted, filled from a list, or only asked: every process takes the same order."""
    facts = prove(TWO_NAMES.replace("{workflow}", IN_ORDER[loop].strip()))
    assert facts["recorded_at_death"]["trade"] == ["save", "save"]
    assert facts["recovered"] == {"tea": "saved tea", "cup": "saved cup"}


def test_dbs313_right_set_as_argument(prove: Prove) -> None:
    """A set that is handed to a step as it is has no order that could differ."""
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        class Name(str):
            def __hash__(self):
                return ["tea", "cup"].index(self) ^ recovering

        @DBOS.step()
        def ask_prices(names):
            return {str(name): {"tea": 3, "cup": 8}[str(name)] for name in names}

        @DBOS.workflow()
        def trade():
            names = {Name("tea"), Name("cup")}
            prices = ask_prices(names)
            halt()
            return prices

        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recovered"] == {"tea": 3, "cup": 8}
