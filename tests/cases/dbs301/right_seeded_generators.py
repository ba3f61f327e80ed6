"""Generators whose seed is a constant, an argument or recorded: every replay draws the same."""

import random
from random import Random

import numpy as np
from dbos import DBOS
from numpy.random import RandomState, default_rng

SEED = 42


@DBOS.step()
def assign(ticket: str, value: object) -> str:
    return f"{ticket}: {value}"


@DBOS.step()
def fetch_seed(ticket: str) -> int:
    return random.getrandbits(32)


@DBOS.workflow()
def constant_seed(ticket: str, agents: list[str]) -> None:
    generator = random.Random(42)
    assign(ticket, generator.choice(agents))
    if generator.random() < 0.5:
        assign(ticket, generator.randint(1, 6))
    generator.shuffle(agents)
    assign(ticket, agents)


@DBOS.workflow()
def constant_of_the_module(ticket: str) -> None:
    assign(ticket, Random(SEED).random())


@DBOS.workflow()
def argument_as_seed(ticket: str, agents: list[str]) -> None:
    assign(ticket, random.Random(ticket).choice(agents))
    assign(ticket, random.Random(x=ticket).choice(agents))
    assign(ticket, random.Random(f"{ticket}-{len(agents)}").sample(agents, 2))


@DBOS.workflow()
def workflow_id_as_seed(ticket: str) -> None:
    generator = Random(DBOS.workflow_id)
    for _ in range(generator.randrange(5)):
        assign(ticket, generator.uniform(0, 1))


@DBOS.workflow()
def recorded_seed(ticket: str) -> None:
    generator = Random(fetch_seed(ticket))
    assign(ticket, generator.random())


@DBOS.workflow()
def numpy_generators(ticket: str, seed: int) -> None:
    assign(ticket, np.random.default_rng(7).integers(0, 10))
    assign(ticket, np.random.default_rng(seed=seed).normal())
    assign(ticket, default_rng([1, 2, 3]).random())
    assign(ticket, np.random.RandomState(7).rand())
    assign(ticket, RandomState(seed=seed).permutation(5))


def sample(agents: list[str], generator: Random) -> list[str]:
    return generator.sample(agents, 2)


@DBOS.workflow()
def handed_to_a_helper(ticket: str, agents: list[str]) -> None:
    assign(ticket, sample(agents, Random(ticket)))


class Lottery:
    def __init__(self, seed: int) -> None:
        self.generator = random.Random(seed)

    def draw(self) -> int:
        return self.generator.randint(1, 49)


@DBOS.workflow()
def kept_in_an_object(ticket: str) -> None:
    assign(ticket, Lottery(3).draw())
