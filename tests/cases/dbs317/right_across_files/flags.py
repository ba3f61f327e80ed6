"""Switches of the project, some of which change."""

MODE = "card"
LIMIT = 100
FEATURES = {"wire": True}


def set_mode(mode: str) -> None:
    global MODE
    MODE = mode


def mode() -> str:
    return MODE
