"""Data and plain functions that give the same answer on every run."""

import os
import tempfile
from pathlib import Path
from typing import TypedDict

# The SQLite files and the ledger live here; a new folder for each run, unless the
# environment names one.
FOLDER = Path(os.environ.get("ORDERS_FOLDER") or tempfile.mkdtemp(prefix="orders-"))

# Stands for the world outside (payment provider, mail server, courier): each thing
# that was done for a customer is one line.
LEDGER = FOLDER / "ledger.txt"


class Line(TypedDict):
    sku: str
    quantity: int
    cents: int


class Order(TypedDict):
    id: str
    customer: str
    lines: list[Line]


ORDERS: tuple[Order, ...] = (
    {
        "id": "o-1",
        "customer": "ada@example.org",
        "lines": [
            {"sku": "mug", "quantity": 2, "cents": 950},
            {"sku": "tea", "quantity": 1, "cents": 600},
        ],
    },
    {
        "id": "o-2",
        "customer": "bob@example.org",
        "lines": [{"sku": "kettle", "quantity": 1, "cents": 4200}],
    },
)


def database_url(name: str) -> str:
    return f"sqlite:///{FOLDER / name}.sqlite"


def do(what: str) -> None:
    """Change the world outside; steps may do that, workflows may not."""
    with LEDGER.open("a", encoding="utf-8") as ledger:
        ledger.write(what + "\n")


def done() -> list[str]:
    return sorted(LEDGER.read_text(encoding="utf-8").splitlines())


def first_time(what: str) -> bool:
    """True when it is asked for the first time; stands for a supplier that is slow at first."""
    mark = FOLDER / f"{what}.asked"
    if mark.exists():
        return False
    mark.touch()
    return True


def lock(shelf: str) -> None:
    (FOLDER / f"{shelf}.lock").touch()


def unlock(shelf: str) -> None:
    (FOLDER / f"{shelf}.lock").unlink()


def locked() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.lock"))


def subtotal(order: Order) -> int:
    return sum(line["quantity"] * line["cents"] for line in order["lines"])


def euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"
