"""Random values are drawn in steps, or where no workflow runs."""

import random
import secrets
from functools import partial

from dbos import DBOS, SetWorkflowID
from fastapi import FastAPI

app = FastAPI()
NAMES = ["ann", "bob"]
random.shuffle(NAMES)


@DBOS.step()
def draw() -> float:
    return random.random()


@DBOS.step()
async def new_token() -> str:
    return secrets.token_hex(8)


@DBOS.step()
def pay(player: str, amount: object) -> str:
    if random.random() < 0.01:
        return "jackpot"
    return f"{player} {amount}"


@DBOS.workflow()
def from_a_step(player: str) -> None:
    if draw() < 0.5:
        pay(player, draw())


@DBOS.workflow()
async def from_a_coroutine_step(player: str) -> str:
    return f"{player} {await new_token()}"


@DBOS.workflow()
def from_run_step(player: str, prizes: list[str]) -> None:
    if DBOS.run_step(None, random.random) < 0.5:
        pay(player, DBOS.run_step({"name": "token"}, lambda: secrets.token_hex(8)))
    pay(player, DBOS.run_step(None, random.choice, prizes))
    pay(player, DBOS.run_step({"name": "roll"}, partial(random.randint, 1, 6)))


@DBOS.workflow()
async def from_run_step_async(player: str) -> int:
    def roll() -> int:
        return random.randint(1, 6)

    first = await DBOS.run_step_async(None, roll)
    return first + await DBOS.run_step_async(None, random.randint, 1, 6)


def roll_for(player: str) -> int:
    return random.randint(1, len(player))


@DBOS.step()
def helper_in_a_step(player: str) -> int:
    return roll_for(player)


@DBOS.workflow()
def only_steps_reach_the_helper(player: str) -> None:
    pay(player, helper_in_a_step(player))


class Dice:
    def __init__(self, sides: int) -> None:
        self.sides = sides

    @DBOS.step()
    def roll(self) -> int:
        return random.randint(1, self.sides)


@DBOS.workflow()
def step_method(player: str) -> None:
    pay(player, Dice(6).roll())


@app.post("/play")
def play(player: str) -> str:
    with SetWorkflowID(secrets.token_hex(8)):
        handle = DBOS.start_workflow(from_a_step, f"{player}-{random.random()}")
    return handle.workflow_id


def test_play() -> None:
    step_method(random.choice(["ann", "bob"]))


def lucky() -> bool:
    return random.random() < 0.1
