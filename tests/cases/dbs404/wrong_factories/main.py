"""What factories of configurations are given."""

import os
from dbos import DBOS
from config import make_config, with_url, outer


def a():
    DBOS(config=make_config("Bad Name"))  # DBS404


def b():
    cfg = make_config("fine-name", pool=-3)  # DBS404
    DBOS(config=cfg)


def c(level: str):
    DBOS(config=make_config("fine-name", level="verbose"))  # DBS404


def c2(level: str):
    DBOS(config=make_config("fine-name", level=level, pool=5))


def d():
    DBOS(config=with_url("fine-name", "postgresql://admin:s3cr3t@db.prod.example.com:5432/app"))  # DBS405


def e():
    DBOS(config=with_url("fine-name", os.environ["X"]), conductor_key=os.environ["K"])


def f():
    config = outer("No Name!", "loud")  # DBS404 DBS404
    DBOS(config=config)


def g():
    DBOS(config=outer("fine-name", "DEBUG"))


def h(name="fine-name"):
    DBOS(config=with_url(name, "postgresql://postgres:dbos@localhost/x"))
