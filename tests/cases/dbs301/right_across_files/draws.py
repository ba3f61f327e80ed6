"""Draws that depend on nothing but their arguments, and some for steps alone."""

import random
import secrets


def generator(seed: str) -> random.Random:
    return random.Random(seed)


def shuffled(names: list[str], seed: str) -> list[str]:
    result = list(names)
    random.Random(seed).shuffle(result)
    return result


def token() -> str:
    return secrets.token_hex(8)
