"""Things that are called thread, submit, map, pool or process and are none."""

import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Callable

from dbos import DBOS


@DBOS.step()
def save(name: str) -> str:
    return name


def resize(name: str) -> str:
    return f"{name}-small"


class Form:
    def submit(self, name: str) -> str:
        return save(name)


class Inline:
    def submit(self, function: Callable[[str], str], name: str) -> str:
        return function(name)

    def map(self, function: Callable[[str], str], names: list[str]) -> list[str]:
        return [function(name) for name in names]

    def run_in_executor(self, function: Callable[[str], str], name: str) -> str:
        return function(name)


@dataclass
class Thread:
    subject: str
    posts: list[str] = field(default_factory=list)

    def start(self) -> str:
        return save(self.subject)

    def join(self, name: str) -> None:
        self.posts.append(name)


class Process:
    def __init__(self, target: str) -> None:
        self.target = target

    def start(self) -> str:
        return save(self.target)


@DBOS.workflow()
def by_builtin_map(names: list[str]) -> list[str]:
    return [save(name) for name in map(resize, names)]


@DBOS.workflow()
def by_own_pool(names: list[str]) -> list[str]:
    pool = Inline()
    first = pool.submit(resize, names[0])
    second = pool.run_in_executor(resize, names[1])
    return [save(first), save(second), *pool.map(save, names)]


@DBOS.workflow()
def by_form(name: str) -> str:
    return Form().submit(name)


@DBOS.workflow()
def by_discussion(subject: str) -> str:
    thread = Thread(subject)
    thread.join("ann")
    return thread.start()


@DBOS.workflow()
def by_own_process(name: str) -> str:
    return Process(target=name).start()


@DBOS.workflow()
def by_lock(name: str) -> str:
    lock = threading.Lock()
    with lock:
        return save(name)


@DBOS.workflow()
def by_future(name: str) -> str:
    future: Future[str] = Future()
    future.set_result(resize(name))
    return save(future.result())


def resize_in_pool(names: list[str], parallel: bool = False) -> list[str]:
    if parallel:
        threading.Thread(target=resize, args=(names[0],)).start()
    return [resize(name) for name in names]


@DBOS.workflow()
def by_ruled_out_branch(names: list[str]) -> list[str]:
    return [save(name) for name in resize_in_pool(names)]


@DBOS.workflow()
def by_function_never_called(name: str) -> str:
    def start() -> None:
        threading.Thread(target=resize, args=(name,)).start()

    return save(name)
