"""Functions that touch the disk, under all names that an import can give them."""

import asyncio
import csv
import filecmp
import glob
import gzip
import io
import json
import os
import os.path as osp
import shutil
import tarfile
import tempfile
import zipfile
from configparser import ConfigParser
from glob import glob as find
from os import listdir, remove
from os.path import exists
from shutil import copyfile as copy_file
from xml.etree import ElementTree

import pandas as pd
from dbos import DBOS

INBOX = "/data/inbox"


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.step()
async def store_soon(value: object) -> str:
    return str(value)


@DBOS.workflow()
def load(path: str) -> dict:
    with open(path) as file:  # DBS305
        return json.load(file)


@DBOS.workflow()
def export(order: dict, path: str) -> str:
    with open(path, "w", encoding="utf-8") as file:  # DBS305
        json.dump(order, file)
    return store(path)


@DBOS.workflow()
def rows(path: str) -> str:
    file = io.open(path, newline="")  # DBS305
    orders = list(csv.DictReader(file))
    return store(orders)


@DBOS.workflow()
def compressed(path: str) -> str:
    with gzip.open(path, "rt") as file:  # DBS305
        orders = json.load(file)
    return store(orders)


@DBOS.workflow()
def archived(path: str) -> str:
    with zipfile.ZipFile(path) as archive:  # DBS305
        names = archive.namelist()
    with tarfile.open(path) as archive:  # DBS305
        names += archive.getnames()
    return store(names)


@DBOS.workflow()
def questions(path: str) -> str:
    if os.path.exists(path):  # DBS305
        store("there")
    if osp.isfile(path):  # DBS305
        store("a file")
    if not exists(path):  # DBS305
        return store("nothing")
    size = os.stat(path).st_size  # DBS305
    return store(size + osp.getsize(path))  # DBS305


@DBOS.workflow()
def folders(path: str) -> str:
    os.makedirs(path, exist_ok=True)  # DBS305
    names = sorted(os.listdir(path))  # DBS305
    store(names)
    store(sorted(listdir(path)))  # DBS305
    store(sorted(glob.glob(f"{path}/*.csv")))  # DBS305
    return store(sorted(find(f"{path}/*.txt")))  # DBS305


@DBOS.workflow()
def moves(source: str, target: str) -> str:
    shutil.copy(source, target)  # DBS305
    store(source)
    copy_file(source, target)  # DBS305
    shutil.move(source, target)  # DBS305
    os.rename(target, source)  # DBS305
    remove(source)  # DBS305
    shutil.rmtree(target, ignore_errors=True)  # DBS305
    return store(target)


@DBOS.workflow()
def temporary(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:  # DBS305
        store(f"{folder}/{text}")
    name = tempfile.mkdtemp()  # DBS305
    return store(name)


@DBOS.workflow()
def parsers(path: str, other: str) -> str:
    tree = ElementTree.parse(path)  # DBS305
    store(tree.getroot().tag)
    settings = ConfigParser()
    settings.read(path)  # DBS305
    store(settings.sections())
    return store(filecmp.cmp(path, other))  # DBS305


@DBOS.workflow()
def frames(path: str) -> str:
    frame = pd.read_csv(path)  # DBS305
    store(len(frame))
    frame.to_parquet("/data/orders.parquet")  # DBS305
    return store(frame.columns)


@DBOS.workflow()
async def in_a_thread(path: str) -> str:
    names = await asyncio.to_thread(os.scandir, path)  # DBS305
    return await store_soon(sorted(entry.name for entry in names))


@DBOS.workflow()
def with_import_in_function(path: str) -> str:
    import fileinput
    from os import unlink

    lines = fileinput.input(path)  # DBS305
    store(list(lines))
    unlink(path)  # DBS305
    return store(path)


@DBOS.workflow()
def with_handler(path: str) -> str:
    try:
        os.remove(path)  # DBS305
    except FileNotFoundError:
        DBOS.logger.info("gone already")
    return store(path)


@DBOS.workflow()
def as_a_condition(path: str) -> str:
    while not os.path.isdir(path):  # DBS305
        DBOS.sleep(5)
    return store(path)
