"""A step works on a copy of what it was given."""

from dbos import DBOS


@DBOS.step()
def normalise(record: dict) -> dict:
    record = {**record}
    record["name"] = record["name"].strip()
    record.pop("debug", None)
    return record


@DBOS.step()
def tags_of(record: dict) -> list[str]:
    tags = list(record.get("tags", []))
    tags.append("imported")
    tags.sort()
    return tags


@DBOS.step()
def numbers(values: list[int]) -> list[int]:
    values = sorted(values)
    values.reverse()
    values.append(0)
    return values


@DBOS.workflow()
def import_record(record: dict, values: list[int]) -> tuple:
    clean = normalise(record)
    tags = tags_of(record)
    ordered = numbers(values)
    return record, clean, tags, values, ordered
