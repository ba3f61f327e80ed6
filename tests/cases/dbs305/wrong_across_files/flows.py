"""Workflows whose files are read in another file."""

import files
from dbos import DBOS
from files import FOLDER, Inbox, first_line, path_of


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.workflow()
def read(name: str) -> str:
    return store(first_line(name))  # DBS305: files.py:10


@DBOS.workflow()
def read_by_module(name: str) -> str:
    return store(files.load(name))  # DBS305: files.py:10


@DBOS.workflow()
def with_path_of_other_file(name: str) -> str:
    store(path_of(name).exists())  # DBS305
    return store((FOLDER / name).is_file())  # DBS305


def waiting(folder: str) -> list[str]:
    return Inbox(folder).names()  # DBS305


@DBOS.workflow()
def with_methods(folder: str) -> str:
    return store(waiting(folder))


@DBOS.workflow()
def with_property(folder: str) -> str:
    inbox = Inbox(folder)
    return store(inbox.empty)  # DBS305
