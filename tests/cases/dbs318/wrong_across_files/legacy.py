"""Old code that talks to another system in a way that cannot be seen."""


def audit(order: str) -> None:
    _call("audit", order)


def _call(name: str, order: str) -> None:
    _FUNCTIONS[name](order)


_FUNCTIONS: dict = {}
