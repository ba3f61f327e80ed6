"""Switches of the project."""

MODE = "card"
FEATURES: dict[str, bool] = {}


def set_mode(mode: str) -> None:
    global MODE
    MODE = mode


def enable(feature: str) -> None:
    FEATURES[feature] = True


def is_express(order: str) -> bool:
    return order.startswith("express")
