"""A helper that starts a workflow only when it is told to."""

import enum

from dbos import DBOS


class Mode(enum.Enum):
    INLINE = "inline"
    BACKGROUND = "background"


@DBOS.workflow()
def render(name: str) -> str:
    return name


def make(name: str, *, background: bool = False) -> str:
    if background:
        return DBOS.start_workflow(render, name).workflow_id
    return name.upper()


def make_by_mode(name: str, mode: Mode) -> str:
    if mode is Mode.BACKGROUND:
        return DBOS.start_workflow(render, name).workflow_id
    return name.upper()


def make_by_text(name: str, mode: str = "inline") -> str:
    if mode == "background":
        return DBOS.start_workflow(render, name).workflow_id
    elif mode != "inline":
        raise ValueError(mode)
    return name.upper()


@DBOS.step()
def thumbnail(name: str) -> str:
    make_by_text(name)
    make_by_text(name, mode="inline")
    make_by_mode(name, Mode.INLINE)
    return make(name)


@DBOS.workflow()
def gallery(names: list[str]) -> list[str]:
    make(names[0], background=True)
    make_by_mode(names[0], Mode.BACKGROUND)
    make_by_text(names[0], "background")
    return [thumbnail(name) for name in names]
