"""The entries of a directory come in the order of the disk, and from the disk of this machine."""

import glob
import os
from glob import glob as find
from os import listdir
from pathlib import Path

from dbos import DBOS


@DBOS.step()
def load(path: str) -> int:
    return len(path)


@DBOS.workflow()
def listed(folder: str) -> None:
    for name in os.listdir(folder):  # DBS305 DBS313
        load(name)


@DBOS.workflow()
def listed_by_name(folder: str) -> list[int]:
    return [load(name) for name in listdir(folder)]  # DBS305 DBS313


@DBOS.workflow()
def scanned(folder: str) -> None:
    for entry in os.scandir(folder):  # DBS305 DBS313
        load(entry.name)


@DBOS.workflow()
def found() -> None:
    for name in glob.glob("inbox/*.csv"):  # DBS305 DBS313
        load(name)


@DBOS.workflow()
def found_by_name() -> None:
    for name in find("inbox/*.csv"):  # DBS305 DBS313
        load(name)


@DBOS.workflow()
def found_lazily() -> None:
    for name in glob.iglob("inbox/**/*.csv", recursive=True):  # DBS305 DBS313
        load(name)


@DBOS.workflow()
def path_entries(folder: str) -> None:
    for path in Path(folder).iterdir():  # DBS305 DBS313
        load(str(path))


@DBOS.workflow()
def path_pattern(folder: str) -> None:
    for path in Path(folder).glob("*.csv"):  # DBS305 DBS313
        load(str(path))


@DBOS.workflow()
def numbered(folder: str) -> None:
    for number, name in enumerate(os.listdir(folder)):  # DBS305 DBS313
        load(f"{number}-{name}")


@DBOS.workflow()
def sorted_but_still_of_this_machine(folder: str) -> None:
    for name in sorted(os.listdir(folder)):  # DBS305
        load(name)


@DBOS.workflow()
def pattern_sorted(folder: str) -> None:
    for path in sorted(Path(folder).glob("*.csv")):  # DBS305
        load(str(path))
