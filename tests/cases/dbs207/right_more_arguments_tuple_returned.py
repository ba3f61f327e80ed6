"""The step returns what it was given along with something else."""

from dbos import DBOS


@DBOS.step()
def advance(state: dict, amount: int) -> tuple[dict, int]:
    state["position"] = state.get("position", 0) + amount
    return state, amount * 2


@DBOS.workflow()
def walk(steps: int) -> int:
    state: dict = {}
    total = 0
    for number in range(steps):
        state, cost = advance(state, number)
        total += cost
    return state["position"] + total
