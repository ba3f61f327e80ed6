"""The arguments of the workflow's calls keep the helper away from the disk."""

import os
from pathlib import Path

from dbos import DBOS


@DBOS.step()
def store(value: object) -> str:
    return str(value)


def target(name: str, create: bool = False) -> Path:
    folder = Path("/data") / name
    if create:
        folder.mkdir(parents=True)
    return folder / "order"


@DBOS.workflow()
def with_default(name: str) -> str:
    return store(target(name))


@DBOS.workflow()
def with_false(name: str) -> str:
    return store(target(name, create=False))


def text_of(name: str, text: str | None = None) -> str:
    if text is None:
        text = Path(name).read_text()
    return text.strip()


@DBOS.workflow()
def with_text(name: str) -> str:
    return store(text_of(name, "fixed"))


def described(path: str, *, deep: bool) -> str:
    return f"{path} {os.path.getsize(path)}" if deep else path


@DBOS.workflow()
def shallow(path: str) -> str:
    return store(described(path, deep=False))


def early(path: str, force: bool = False) -> None:
    if not force:
        return
    os.remove(path)


@DBOS.workflow()
def not_forced(path: str) -> str:
    early(path)
    return store(path)
