"""Requests of customers, kept as texts."""


def get(number: int) -> str:
    return f"request {number}"


def post(text: str) -> str:
    return text.strip()
