"""A report in layers of helpers, each used a few times by the one above."""

from dbos import DBOS


def cell(value, width=10, align="left"):
    return str(value).ljust(width) if align == "left" else str(value).rjust(width)


def pair(name, value, width=10):
    return cell(name, width, "left") + cell(value, width, "right") + cell("|", 1)


def row(record, width=10):
    return pair("id", record["id"], width) + pair("sum", record["sum"], 12) + pair("day", record["day"], 14)


def block(title, records, width=10):
    first = row({"id": title, "sum": "", "day": ""}, width)
    return first + "".join(row(one, width) for one in records) + row({"id": "", "sum": 0, "day": ""}, 20)


def section(name, data, width=10):
    return block(name, data["new"], width) + block(name, data["old"], 12) + block("sum", data["all"], 15)


def page(data, width=10):
    return section("north", data["n"], width) + section("south", data["s"], 12) + section("east", data["e"], 11)


def chapter(data, width=10):
    return page(data["q1"], width) + page(data["q2"], 11) + page(data["q3"], 12) + page(data["q4"], 13)


def book(data):
    return chapter(data["2023"], 8) + chapter(data["2024"], 9) + chapter(data["2025"], 10)


@DBOS.step()
async def save(text: str) -> None:
    print(text)


@DBOS.workflow()
async def report(data: dict) -> None:
    await save(book(data))
