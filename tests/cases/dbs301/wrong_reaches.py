"""Random values in the functions that a workflow calls, reported where they are drawn."""

import asyncio
import functools
import random
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dbos import DBOS, DBOSConfiguredInstance

config: Any = {"name": "lottery"}
dbos = DBOS(config=config)


@DBOS.step()
def pay(*values: object) -> None:
    DBOS.logger.info("%s", values)


def roll(sides: int = 6) -> int:
    return random.randint(1, sides)  # DBS301


def two_dice() -> int:
    return roll() + roll()


@DBOS.workflow()
def through_helpers(player: str) -> None:
    pay(player, two_dice())


@dbos.workflow()
def of_an_instance(player: str) -> None:
    pay(player, roll(20))


def wins() -> bool:
    return secrets.randbelow(10) == 0  # DBS301


@DBOS.workflow()
def decision_of_a_helper(player: str) -> None:
    if wins():
        pay(player)


def mixed(cards: list[str]) -> list[str]:
    random.shuffle(cards)  # DBS301
    return cards


@DBOS.workflow()
def changed_argument(cards: list[str]) -> None:
    for card in mixed(cards):
        pay(card)


@dataclass
class Ticket:
    player: str
    code: str = field(default_factory=lambda: secrets.token_hex(4))  # DBS301


@DBOS.workflow()
def default_factory(player: str) -> None:
    pay(player, Ticket(player).code)


class Wheel:
    def __init__(self, fields: int) -> None:
        self.fields = fields
        self.generator = random.Random()

    def spin(self) -> int:
        return self.generator.randrange(self.fields)  # DBS301

    @property
    def colour(self) -> str:
        return random.choice(["red", "black"])  # DBS301


@DBOS.workflow()
def method(player: str) -> None:
    pay(player, Wheel(37).spin())


@DBOS.workflow()
def property_in_a_branch(player: str) -> None:
    if Wheel(37).colour == "red":
        pay(player)


class Game:
    def play(self) -> str:
        return self.draw()

    def draw(self) -> str:
        raise NotImplementedError


class Lotto(Game):
    def draw(self) -> str:
        return str(random.sample(range(1, 50), 6))  # DBS301


@DBOS.workflow()
def hook_of_a_base_class(player: str) -> None:
    pay(player, Lotto().play())


def with_luck(function: Callable[[str, float], float]) -> Callable[[str], float]:
    @functools.wraps(function)
    def wrapper(player: str) -> float:
        return function(player, random.random())  # DBS301

    return wrapper


@with_luck
def prize(player: str, luck: float) -> float:
    return len(player) * luck


@DBOS.workflow()
def decorated_helper(player: str) -> None:
    pay(player, prize(player))


@DBOS.workflow()
def nested_function(player: str) -> None:
    def draw() -> int:
        return random.randint(1, 49)  # DBS301

    pay(player, [draw() for _ in range(6)])


@DBOS.workflow()
def called_lambda(player: str) -> None:
    draw = lambda: random.randint(1, 49)  # DBS301
    pay(player, draw())


async def draw_later() -> float:
    return random.random()  # DBS301


@DBOS.step()
async def pay_later(player: str, amount: float) -> None:
    DBOS.logger.info("%s %s", player, amount)


@DBOS.workflow()
async def awaited_helper(player: str) -> None:
    await pay_later(player, await draw_later())


@DBOS.workflow()
async def gathered(players: list[str]) -> list:
    return await asyncio.gather(
        *[pay_later(player, random.random()) for player in players],  # DBS301
        return_exceptions=True,
    )


def plain(player: str) -> None:
    pay(player, random.random())  # DBS301


called = DBOS.workflow()(plain)


@DBOS.dbos_class()
class Casino(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def play(self, player: str) -> None:
        pay(player, self.luck())

    def luck(self) -> float:
        return random.random()  # DBS301

    @staticmethod
    @DBOS.workflow()
    def play_once(player: str) -> int:
        return random.randint(0, 36)  # DBS301
