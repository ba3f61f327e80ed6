import os

from dbos import DBOS

if os.environ.get("REFUNDS"):
    from shop import refunds as kind
else:
    from shop import orders as kind


@DBOS.step(name="process")
def process(order: str) -> str:
    return order


def main() -> None:
    kind.process("a")
    process("a")
