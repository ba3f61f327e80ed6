"""Helpers of the project."""

from dataclasses import dataclass

from slugify import slugify


def name_of(order: str) -> str:
    return order.strip().lower()


def web_name_of(order: str) -> str:
    return slugify(order)


@dataclass
class Label:
    text: str

    def printed(self) -> str:
        return f"[{self.text}]"
