"""Files in steps, handlers, tests, module-level code and what no workflow reaches."""

import asyncio
import json
import os
from pathlib import Path

from dbos import DBOS

FOLDER = Path("/data").resolve()
HERE = os.path.realpath("/data")
SETTINGS = json.loads(Path(__file__).with_name("settings.json").read_text()) if os.path.exists(HERE) else {}


def lines(name: str) -> list[str]:
    with open(FOLDER / name) as file:
        return file.readlines()


@DBOS.step()
def load(name: str) -> list[str]:
    return lines(name)


@DBOS.step()
async def load_soon(name: str) -> str:
    return (FOLDER / name).read_text()


@DBOS.workflow()
def with_step(name: str) -> list[str]:
    return load(name)


@DBOS.workflow()
async def with_async_step(name: str) -> str:
    return await load_soon(name)


@DBOS.workflow()
async def with_step_in_thread(name: str) -> list[str]:
    return await asyncio.to_thread(load, name)


@DBOS.workflow()
def with_plain_function(name: str) -> list[str]:
    return DBOS.run_step({"name": "lines"}, lines, name)


@DBOS.workflow()
def with_lambda(name: str) -> str:
    return DBOS.run_step({"name": "read"}, lambda: (FOLDER / name).read_text())


@DBOS.workflow()
def with_nested_function(name: str) -> None:
    def clean() -> None:
        os.remove(FOLDER / name)

    DBOS.run_step({"name": "clean"}, clean)


class Inbox:
    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    @DBOS.step()
    def names(self) -> list[str]:
        return sorted(os.listdir(self.folder))

    def path(self, name: str) -> Path:
        return self.folder / name

    def clear(self) -> None:
        for path in self.folder.iterdir():
            path.unlink()


inbox = Inbox("/data/inbox")


@DBOS.workflow()
def with_step_of_object() -> list[str]:
    return [inbox.path(name).stem for name in inbox.names()]


@DBOS.workflow()
def with_constants(name: str) -> list[str]:
    return load(name) if SETTINGS.get("enabled") else []


def upload_route(name: str, data: bytes) -> str:
    (FOLDER / name).write_bytes(data)
    return DBOS.start_workflow(with_step, name).workflow_id


def nobody_reaches(name: str) -> bool:
    return os.path.exists(FOLDER / name)


def test_with_step(tmp_path: Path) -> None:
    (tmp_path / "order").write_text("book")
    assert with_step(str(tmp_path / "order")) == ["book"]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    DBOS.launch()
    inbox.clear()
    print(with_step("order"))
