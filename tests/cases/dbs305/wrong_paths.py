"""Paths that touch the disk."""

import functools
import pathlib
from dataclasses import dataclass
from pathlib import Path

from dbos import DBOS, DBOSConfiguredInstance

INBOX = Path("/data/inbox")
DONE: Path = pathlib.Path("/data/done")


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.workflow()
def read(name: str) -> str:
    return store(Path(name).read_text())  # DBS305


@DBOS.workflow()
def read_by_module(name: str) -> str:
    return store(pathlib.Path(name).read_bytes())  # DBS305


@DBOS.workflow()
def local_variable(name: str) -> str:
    path = Path("/data") / name
    if path.exists():  # DBS305
        store(path.name)
    path.write_text("order")  # DBS305
    return store(path.stem)


@DBOS.workflow()
def module_level(name: str) -> str:
    (INBOX / name).touch()  # DBS305
    store(name)
    INBOX.joinpath(name).unlink(missing_ok=True)  # DBS305
    DONE.mkdir(parents=True, exist_ok=True)  # DBS305
    return store((INBOX / name).with_suffix(".done").is_file())  # DBS305


@DBOS.workflow()
def resolved(name: str) -> str:
    return store(Path(name).resolve())  # DBS305


@DBOS.workflow()
def folders(name: str) -> str:
    files = sorted(INBOX.glob("*.csv"))  # DBS305
    store(files)
    store(sorted(INBOX.iterdir()))  # DBS305
    return store(sorted(INBOX.parent.rglob(name)))  # DBS305


@DBOS.workflow()
def opened(name: str) -> str:
    with INBOX.joinpath(name).open() as file:  # DBS305
        first = next(file)
    return store(first)


@DBOS.workflow()
def renamed(name: str) -> str:
    path = INBOX / name
    path.rename(DONE / path.name)  # DBS305
    return store(path.parent.stat().st_size)  # DBS305


def size(path: Path) -> int:
    return path.stat().st_size  # DBS305


@DBOS.workflow()
def parameter_annotation(name: str) -> str:
    return store(size(INBOX / name))


class Outbox:
    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def put(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)  # DBS305


@DBOS.workflow()
def attribute(name: str) -> str:
    Outbox("/data/outbox").put(name, "order")
    return store(name)


@dataclass
class Report:
    path: Path
    title: str

    @property
    def text(self) -> str:
        return self.title + self.path.read_text()  # DBS305


@DBOS.workflow()
def dataclass_field(name: str) -> str:
    return store(Report(INBOX / name, "Report").text)


def folder_of(customer: str) -> Path:
    return INBOX / customer


@functools.cache
def archive():
    return Path("/data/archive")


@DBOS.workflow()
def from_functions(customer: str) -> str:
    store(folder_of(customer).is_dir())  # DBS305
    return store(archive().exists())  # DBS305


@DBOS.dbos_class()
class Archive(DBOSConfiguredInstance):
    def __init__(self, name: str, folder: str) -> None:
        self.folder = Path(folder)
        super().__init__(config_name=name)

    @DBOS.workflow()
    def keep(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text)  # DBS305
        return store(name)
