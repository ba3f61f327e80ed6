"""The disk is reached through helpers of the workflow."""

import asyncio
import contextlib
import functools
import json
import os
import shutil
from pathlib import Path

from dbos import DBOS

SETTINGS = Path("/etc/shop/settings.json")


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.step()
async def store_soon(value: object) -> str:
    return str(value)


def settings() -> dict:
    return json.loads(SETTINGS.read_text())  # DBS305: checkout


def limit() -> int:
    return settings().get("limit", 10)


@DBOS.workflow()
def checkout(order: str) -> str:
    if len(order) > limit():
        return store("too long")
    return store(order)


class Template:
    def __init__(self, name: str) -> None:
        self.name = name

    def render(self, **values: str) -> str:
        return self._text().format(**values)

    def _text(self) -> str:
        with open(f"/templates/{self.name}.txt") as file:  # DBS305
            return "".join(file)

    @property
    def exists(self) -> bool:
        return os.path.exists(f"/templates/{self.name}.txt")  # DBS305

    @classmethod
    def of(cls, language: str) -> "Template":
        if not os.path.isdir(f"/templates/{language}"):  # DBS305
            language = "en"
        return cls(language)

    @staticmethod
    def clear() -> None:
        shutil.rmtree("/templates/cache", ignore_errors=True)  # DBS305


@DBOS.workflow()
def with_methods(name: str) -> str:
    template = Template(name)
    if not template.exists:
        return store(name)
    Template.clear()
    return store(template.render(order=name))


@DBOS.workflow()
def with_classmethod(language: str) -> str:
    return store(Template.of(language).name)


class Source:
    def load(self) -> str:
        return self.text().strip()

    def text(self) -> str:
        return ""


class FileSource(Source):
    def text(self) -> str:
        return Path("/data/source.txt").read_text()  # DBS305


class UpperSource(FileSource):
    def text(self) -> str:
        return super().text().upper()


@DBOS.workflow()
def with_hook() -> str:
    return store(UpperSource().load())


@DBOS.workflow()
def with_nested_function(folder: str) -> str:
    def names() -> list[str]:
        return sorted(os.listdir(folder))  # DBS305

    return store(names())


@DBOS.workflow()
def with_lambda(folder: str) -> str:
    there = lambda name: os.path.exists(f"{folder}/{name}")  # DBS305
    return store(there("order"))


@DBOS.workflow()
def with_comprehension(paths: list[str]) -> str:
    sizes = {path: os.path.getsize(path) for path in paths}  # DBS305
    return store(sizes)


@DBOS.workflow()
def with_condition_in_comprehension(paths: list[str]) -> list[str]:
    return [store(path) for path in paths if os.path.isfile(path)]  # DBS305


def write(text: str, folder: str = "/data") -> None:
    Path(folder, "order.txt").write_text(text)  # DBS305


@DBOS.workflow()
def with_partial(text: str) -> str:
    backup = functools.partial(write, folder="/backup")
    backup(text)
    return store(text)


def forget(path: str) -> None:
    os.remove(path)  # DBS305


@DBOS.workflow()
def with_callback(paths: list[str]) -> str:
    list(map(forget, paths))
    return store(paths)


@contextlib.contextmanager
def locked(name: str):
    lock = Path("/run", name)
    lock.touch()  # DBS305
    yield
    lock.unlink()  # DBS305


@DBOS.workflow()
def with_context_manager(order: str) -> str:
    with locked("orders"):
        return store(order)


def journaled(function):
    @functools.wraps(function)
    def wrapper(order: str) -> str:
        with open("/data/journal", "a") as journal:  # DBS305
            print(order, file=journal)
        return function(order)

    return wrapper


@DBOS.workflow()
@journaled
def with_decorator(order: str) -> str:
    return store(order)


def lines(path: str):
    with open(path) as file:  # DBS305
        yield from file


@DBOS.workflow()
def with_generator(path: str) -> list[str]:
    return [store(line) for line in lines(path)]


async def load_soon(path: str) -> bytes:
    return Path(path).read_bytes()  # DBS305


@DBOS.workflow()
async def with_coroutine(path: str) -> str:
    return await store_soon(await load_soon(path))


def load_in_thread(path: str) -> bytes:
    return Path(path).read_bytes()  # DBS305


@DBOS.workflow()
async def with_thread(path: str) -> str:
    return await store_soon(await asyncio.to_thread(load_in_thread, path))


def prepared(folder: str, create: bool = False) -> str:
    if create:
        os.makedirs(folder, exist_ok=True)  # DBS305
    return folder


@DBOS.workflow()
def with_flag(folder: str) -> str:
    return store(prepared(folder, create=True))
