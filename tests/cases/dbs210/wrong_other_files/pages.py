# enable: DBS210
import loading
from dbos import DBOS
from loading import load, load_and_strip


@DBOS.step()
def show(url: str) -> str:
    return load(url)  # DBS210


@DBOS.step()
def show_stripped(url: str) -> str:
    return load_and_strip(url)  # DBS210: loading.py:10


@DBOS.step()
def show_by_module(url: str) -> str:
    return loading.load(url)  # DBS210


@DBOS.workflow()
def site(url: str) -> str:
    show(url)
    show_stripped(url)
    load_and_strip(url)
    return load(url)
