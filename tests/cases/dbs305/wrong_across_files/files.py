"""Files of the shop."""

import os
from pathlib import Path

FOLDER = Path("/data")


def load(name: str) -> str:
    return (FOLDER / name).read_text()


def first_line(name: str) -> str:
    return load(name).splitlines()[0]


def path_of(name: str) -> Path:
    return FOLDER / name


class Inbox:
    def __init__(self, folder: str) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        return sorted(os.listdir(self.folder))

    @property
    def empty(self) -> bool:
        return not self.names()
