"""Proofs of DBS319: `DBOS.asyncio_wait` and the order of sets of tasks.

What is recorded are the positions of the tasks that were done. The order of a set
follows the hashes of its elements, and the hash of a task is its address, which is
chance. In the programs `order` takes the part of the addresses.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove, on

THREE_TASKS = """
    import asyncio
    from dbos import DBOS
    from proof import launch, recorded, replay, run, show

    class TaskInOrder(asyncio.Task):
        def __hash__(self):
            name = self.get_name()
            return order.index(name) if name in order else id(self)

    asyncio.tasks.Task = TaskInOrder

    @DBOS.step()
    async def fetch(item):
        if item != "tea":
            await tea_came.wait()
        if item == "mug":
            await cup_came.wait()
        return item

    @DBOS.step()
    async def save(item):
        return f"saved {item}"

    def start():
        return [asyncio.create_task(fetch(item), name=item) for item in ("tea", "cup", "mug")]

    def names(tasks):
        return sorted(task.get_name() for task in tasks)

    @DBOS.workflow()
    async def trade():
        {body}

    order = ["tea", "cup", "mug"]
    tea_came, cup_came = asyncio.Event(), asyncio.Event()
    launch()
    show(first=run(trade), record=recorded(trade))
    order.reverse()
    show(replayed=replay(trade, 20))
"""

SETS = {
    "set of the list": """
        tasks = start()
        done, _ = await DBOS.asyncio_wait(set(tasks), return_when="FIRST_COMPLETED")  # DBS319
        tea_came.set()
        cup_came.set()
        await asyncio.wait(tasks)
        return names(done)
    """,
    "set display": """
        tea, cup, mug = start()
        done, _ = await DBOS.asyncio_wait({mug, cup, tea}, return_when="FIRST_COMPLETED")  # DBS319
        tea_came.set()
        cup_came.set()
        await asyncio.wait([tea, cup, mug])
        return names(done)
    """,
}


@pytest.mark.parametrize("given", SETS)
def test_dbs319_set_gives_another_task(prove: Prove, given: str) -> None:
    """In a set that has another order, the recorded position is that of another task."""
    facts = prove(THREE_TASKS.replace("{body}", SETS[given].strip()))
    assert facts["first"] == ["tea"]
    assert facts["replayed"] == ["mug"]


@on("2", "3")
def test_dbs319_pending_again(prove: Prove) -> None:
    """The `pending` of one wait, handed to the next one: the replay takes the tasks in
    another order, and a step that follows has the result for another task.
    """
    body = """
        pairs, pending = [], start()
        while pending:
            done, pending = await DBOS.asyncio_wait(pending, return_when="FIRST_COMPLETED")  # DBS319
            (task,) = done
            pairs.append([task.result(), await save(task.result())])
            (cup_came if tea_came.is_set() else tea_came).set()
        return pairs
    """
    facts = prove(THREE_TASKS.replace("{body}", body.strip()))
    assert facts["first"] == [["tea", "saved tea"], ["cup", "saved cup"], ["mug", "saved mug"]]
    assert facts["replayed"] == [["tea", "saved tea"], ["mug", "saved cup"], ["cup", "saved mug"]]


DONE = {
    "for": """
        for task in done:  # DBS319
            pairs.append([task.result(), await save(task.result())])
        return sorted(pairs)
    """,
    "comprehension": """
        pairs = [[task.result(), await save(task.result())] for task in done]  # DBS319
        return sorted(pairs)
    """,
    "gather": """
        saving = [save(task.result()) for task in done]  # DBS319
        saved = await asyncio.gather(*saving, return_exceptions=True)
        return sorted([task.result(), one] for task, one in zip(done, saved))
    """,
}

ALL_DONE = {
    "DBOS.asyncio_wait": "done, _ = await DBOS.asyncio_wait(start())",
    "asyncio.wait": "done, _ = await asyncio.wait(start())",
}


@pytest.mark.parametrize("wait", ALL_DONE)
@pytest.mark.parametrize("loop", DONE)
def test_dbs319_steps_for_done_swap_their_results(prove: Prove, wait: str, loop: str) -> None:
    """Steps in a loop over the set `done` give each other's results in a replay."""
    body = f"""
        tea_came.set()
        cup_came.set()
        pairs = []
        {ALL_DONE[wait]}
        {DONE[loop].strip()}
    """
    facts = prove(THREE_TASKS.replace("{body}", body.strip()))
    assert facts["first"] == [["cup", "saved cup"], ["mug", "saved mug"], ["tea", "saved tea"]]
    assert facts["replayed"] == [["cup", "saved cup"], ["mug", "saved tea"], ["tea", "saved mug"]]


RIGHT = {
    "list": """
        tasks = start()
        done, _ = await DBOS.asyncio_wait(tasks, return_when="FIRST_COMPLETED")
        tea_came.set()
        cup_came.set()
        await asyncio.wait(tasks)
        return names(done)
    """,
    "rounds with a list": """
        first, waiting = [], start()
        while waiting:
            done, _ = await DBOS.asyncio_wait(waiting, return_when="FIRST_COMPLETED")
            first += [[task.get_name(), await save(task.result())] for task in waiting if task in done]
            waiting = [task for task in waiting if task not in done]
            (cup_came if tea_came.is_set() else tea_came).set()
        return first
    """,
    "pending in the order of the list": """
        tasks = start()
        _, pending = await DBOS.asyncio_wait(tasks, return_when="FIRST_COMPLETED")
        tea_came.set()
        late = [task for task in tasks if task in pending]
        done, _ = await DBOS.asyncio_wait(late, return_when="FIRST_COMPLETED")
        cup_came.set()
        await asyncio.wait(tasks)
        return names(done)
    """,
    "set of which all are waited for": """
        tasks = start()
        tea_came.set()
        cup_came.set()
        done, pending = await DBOS.asyncio_wait(set(tasks))
        return [names(done), names(pending), await save("all")]
    """,
    "done in the order of the list": """
        tasks = start()
        tea_came.set()
        cup_came.set()
        done, _ = await DBOS.asyncio_wait(tasks)
        return [await save(task.result()) for task in sorted(done, key=tasks.index)]
    """,
    "done that is only logged": """
        tasks = start()
        tea_came.set()
        cup_came.set()
        done, _ = await DBOS.asyncio_wait(tasks)
        for task in done:
            DBOS.logger.info(task.result())
        return [await save(task.result()) for task in tasks]
    """,
}


@pytest.mark.parametrize("wait", RIGHT)
def test_dbs319_right_lists_and_questions(prove: Prove, wait: str) -> None:
    """Lists keep their order, and a set that is only asked who is in it needs none."""
    facts = prove(THREE_TASKS.replace("{body}", RIGHT[wait].strip()))
    assert "DBOS.asyncio_wait" in facts["record"]
    assert not isinstance(facts["first"], str)
    assert facts["replayed"] == facts["first"]
