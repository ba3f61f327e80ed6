"""A step changes its argument, and the workflow reads it afterwards."""

from dataclasses import dataclass, field

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")


@dataclass
class Order:
    name: str
    state: str = "new"
    lines: list[str] = field(default_factory=list)


@DBOS.step()
def collect(items: list[str]) -> int:
    items.append("book")  # DBS207
    return len(items)


@DBOS.workflow()
def appended() -> list[str]:
    items: list[str] = []
    collect(items)
    return items


@DBOS.step()
def fill(row: dict, key: str) -> None:
    row[key] = 1  # DBS207
    row["sum"] = row.get("sum", 0) + 1  # DBS207
    row.update(done=True)  # DBS207


@DBOS.workflow()
def filled(key: str) -> int:
    row: dict = {}
    fill(row, key)
    if row["done"]:
        return row[key]
    return 0


@DBOS.step()
def ship(order: Order) -> None:
    order.state = "shipped"  # DBS207
    order.lines.append("stamp")  # DBS207


@DBOS.workflow()
def shipped(name: str) -> str:
    order = Order(name)
    ship(order)
    return f"{order.state} {order.lines}"


@DBOS.step()
def nested(document: dict) -> None:
    document["meta"]["pages"] = 3  # DBS207
    document["names"].append("x")  # DBS207
    del document["draft"]  # DBS207


@DBOS.workflow()
def nested_used() -> dict:
    document = {"meta": {}, "names": [], "draft": True}
    nested(document)
    return document


@DBOS.step()
def arrange(names: list[str]) -> None:
    names.sort()  # DBS207


@DBOS.workflow()
def arranged(names: list[str]) -> str:
    # The argument of the workflow, handed on.
    arrange(names)
    return names[0]


@DBOS.step()
def enrich(order: dict) -> dict:
    order["city"] = "Bern"  # DBS207
    return order


@DBOS.workflow()
def result_ignored(order: dict) -> str:
    # The step returns the order, but the workflow goes on with its own.
    enrich(order)
    return order["city"]


@DBOS.step()
def gather_one(word: str, found: list[str]) -> None:
    if word:
        found.append(word)  # DBS207


@DBOS.workflow()
def gathered(words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        gather_one(word, found)
    return found


@DBOS.step()
def by_keyword(*, target: dict, name: str) -> None:
    target[name] = len(name)  # DBS207


@DBOS.workflow()
def keyword_used(name: str) -> int:
    sizes: dict[str, int] = {}
    by_keyword(target=sizes, name=name)
    return sizes[name]


@DBOS.step()
async def collect_soon(items: list[str]) -> None:
    items.append("pen")  # DBS207


@DBOS.workflow()
async def appended_soon() -> int:
    items: list[str] = []
    await collect_soon(items)
    return len(items)


@ds.transaction
def insert(order: dict) -> None:
    ds.sql_session().execute(text("insert into orders values (:o)"), {"o": order["name"]})
    order["stored"] = True  # DBS207


@DBOS.workflow()
def inserted(order: dict) -> bool:
    insert(order)
    return order["stored"]


def stamp(order: dict) -> None:
    order["stamp"] = "A"  # DBS207


@DBOS.workflow()
def stamped(order: dict) -> str:
    DBOS.run_step({"name": "stamp"}, stamp, order)
    return order["stamp"]


def label(order: dict) -> None:
    order["label"] = "B"  # DBS207


@ds.transaction()
def read_label(order: dict) -> str:
    return order["label"]


@DBOS.workflow()
def labelled(order: dict) -> str:
    # Handing the changed argument to the next step is reading it, too.
    ds.run_tx_step({"name": "label"}, label, order)
    return read_label(order)


@DBOS.step()
def swap(pair: list[int]) -> None:
    pair[0], pair[1] = pair[1], pair[0]  # DBS207


@DBOS.step()
def add(sums: list[int], number: int) -> None:
    sums += [number]  # DBS207


@DBOS.workflow()
def swapped() -> list[int]:
    pair = [1, 2]
    swap(pair)
    sums = [0]
    add(sums, 3)
    return pair + sums
