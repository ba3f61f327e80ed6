"""Arithmetic with paths, files in memory, and names that look like file operations."""

import csv
import fnmatch
import glob
import gzip
import hashlib
import io
import json
import os
import posixpath
import shutil
import zipfile
from configparser import ConfigParser
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath, PurePosixPath
from string import Template
from xml.etree import ElementTree

import pandas as pd
from dbos import DBOS

INBOX = Path("/data/inbox")


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.step()
def read(path: Path) -> str:
    return path.read_text()


@DBOS.workflow()
def arithmetic(name: str) -> str:
    path = INBOX / name
    target = path.with_suffix(".done").with_name(f"{path.stem}-1{path.suffix}")
    return store(target.parent / target.name)


@DBOS.workflow()
def more_arithmetic(name: str) -> str:
    path = Path("/data", name)
    if path.is_absolute() and path.is_relative_to("/data") and path.match("*.csv"):
        return store(path.relative_to("/data").as_posix())
    return store(path.joinpath("order").parts)


@DBOS.workflow()
def pure_paths(name: str) -> str:
    return store(PurePosixPath("/data") / PurePath(name).name)


@DBOS.workflow()
def path_functions(name: str) -> str:
    path = os.path.join("/data", os.path.basename(name))
    root, ending = os.path.splitext(path)
    return store(os.path.dirname(root) + ending + os.sep + posixpath.normpath(path) + os.fspath(INBOX))


@DBOS.workflow()
def path_for_a_step(name: str) -> str:
    return read(INBOX / name)


@DBOS.workflow()
def compare_paths(name: str) -> str:
    return store(Path(name) == INBOX or INBOX in Path(name).parents)


@DBOS.workflow()
def table_in_memory(rows: list[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    buffer.write("end")
    return store(buffer.getvalue())


@DBOS.workflow()
def archive_in_memory(name: str, data: bytes) -> str:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, data)
    return store(buffer.getvalue())


@DBOS.workflow()
def read_from_memory(data: bytes) -> str:
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
        return store(file.read())


@DBOS.workflow()
def frames_in_memory(text: str) -> str:
    frame = pd.read_csv(io.StringIO(text))
    return store(frame.rename(columns={"a": "b"}).to_csv())


@DBOS.workflow()
def digest(data: bytes) -> str:
    return store(hashlib.sha256(gzip.decompress(data)).hexdigest())


@DBOS.workflow()
def parsed(text: str) -> str:
    settings = ConfigParser()
    settings.read_string(text)
    return store(ElementTree.fromstring(settings["order"]["xml"]).tag)


@DBOS.workflow()
def texts(text: str) -> str:
    return store(json.dumps(json.loads(text)).replace("a", "b") + Template("$name").substitute(name=text))


@DBOS.workflow()
def replaced_times(text: str) -> str:
    return store(datetime.fromisoformat(text).replace(hour=0))


@dataclass(frozen=True)
class Order:
    name: str
    open: bool = True


@DBOS.workflow()
def copies(names: list[str]) -> str:
    order = replace(Order(names[0]), name="new")
    others = names.copy()
    others.remove(names[0])
    return store(others if order.open else [])


@DBOS.workflow()
def patterns(names: list[str]) -> str:
    if glob.has_magic(names[0]):
        return store(fnmatch.filter(names, names[0]))
    return store(glob.escape(names[0]))


@DBOS.workflow()
def copied_in_memory(data: bytes) -> str:
    source, target = io.BytesIO(data), io.BytesIO()
    shutil.copyfileobj(source, target)
    return store(target.read())


@DBOS.workflow()
def printed(name: str) -> str:
    print("reading", name)
    DBOS.logger.info("reading %s", name)
    return store(name)


@DBOS.workflow()
def method_for_a_step(name: str) -> str:
    return DBOS.run_step({"name": "read"}, (INBOX / name).read_text)


@DBOS.workflow()
def function_for_a_step(name: str) -> list[str]:
    return DBOS.run_step({"name": "names"}, os.listdir, name)
