"""Helpers that nothing durable in this file calls."""

from slugify import slugify


def name_of(order: str) -> str:
    return slugify(order)


def label_of(order: str) -> str:
    return f"label {name_of(order)}"


class Namer:
    def name(self, order: str) -> str:
        return slugify(order)
