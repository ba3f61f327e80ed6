"""Names that other modules use."""

from chance import code as new_code

__all__ = ["greeting", "new_code"]


def greeting(name: str) -> str:
    return f"{name}: {new_code()}"
