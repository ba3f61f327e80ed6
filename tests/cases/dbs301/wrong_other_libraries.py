"""Random values of other libraries."""

import bcrypt
import numpy
import numpy as np
from coolname import generate_slug
from dbos import DBOS
from django.utils.crypto import get_random_string
from faker import Faker
from numpy.random import default_rng

fake = Faker()


@DBOS.step()
def store(key: str, value: object) -> None:
    DBOS.logger.info("%s: %s", key, value)


@DBOS.workflow()
def numbers(key: str) -> None:
    store(key, np.random.rand(3).tolist())  # DBS301
    store(key, numpy.random.randint(10))  # DBS301
    store(key, np.random.choice([1, 2, 3]))  # DBS301
    store(key, np.random.permutation(5))  # DBS301


@DBOS.workflow()
def generators(key: str) -> None:
    rng = np.random.default_rng()
    store(key, rng.integers(0, 10))  # DBS301
    store(key, rng.normal(size=3))  # DBS301
    store(key, default_rng().random())  # DBS301
    store(key, np.random.RandomState().rand())  # DBS301


@DBOS.workflow()
def invented(key: str) -> None:
    store(key, fake.name())  # DBS301
    store(key, Faker("de_DE").email())  # DBS301
    store(key, generate_slug(2))  # DBS301


@DBOS.workflow()
def salted(key: str, password: str) -> None:
    store(key, bcrypt.hashpw(password.encode(), bcrypt.gensalt()))  # DBS301
    store(key, get_random_string(12))  # DBS301
