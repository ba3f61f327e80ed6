"""The project's words for chance."""

import random
import secrets


def coin() -> bool:
    return random.random() < 0.5


def code(length: int = 8) -> str:
    return secrets.token_hex(length // 2)


def shuffled(names: list[str]) -> list[str]:
    return random.sample(names, len(names))


class Dice:
    def __init__(self, sides: int) -> None:
        self.sides = sides

    def roll(self) -> int:
        return random.randint(1, self.sides)
