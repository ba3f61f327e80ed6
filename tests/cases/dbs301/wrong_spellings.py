"""Random values of the standard library, in the forms in which people import and call them."""

import os
import random
import random as rnd
import secrets
import ssl
from os import urandom
from random import SystemRandom, choice, randint as dice
from secrets import token_hex, token_urlsafe as token

from dbos import DBOS


@DBOS.step()
def assign(ticket: str, value: object) -> None:
    DBOS.logger.info("%s: %s", ticket, value)


@DBOS.workflow()
def of_random(ticket: str, agents: list[str]) -> None:
    assign(ticket, random.random())  # DBS301
    assign(ticket, random.randint(1, 6))  # DBS301
    assign(ticket, random.randrange(10))  # DBS301
    assign(ticket, random.uniform(0.5, 1.5))  # DBS301
    assign(ticket, random.choice(agents))  # DBS301
    assign(ticket, random.choices(agents, k=2))  # DBS301
    assign(ticket, random.sample(agents, 2))  # DBS301
    assign(ticket, random.gauss(0, 1))  # DBS301
    assign(ticket, random.getrandbits(64))  # DBS301
    assign(ticket, random.randbytes(8).hex())  # DBS301


@DBOS.workflow()
def renamed(ticket: str, agents: list[str]) -> None:
    assign(ticket, rnd.random())  # DBS301
    assign(ticket, choice(agents))  # DBS301
    assign(ticket, dice(1, 6))  # DBS301
    assign(ticket, token())  # DBS301
    assign(ticket, urandom(8))  # DBS301


@DBOS.workflow()
def secret(ticket: str, agents: list[str]) -> None:
    assign(ticket, secrets.token_hex(16))  # DBS301
    assign(ticket, token_hex())  # DBS301
    assign(ticket, secrets.token_urlsafe(16))  # DBS301
    assign(ticket, secrets.token_bytes(16))  # DBS301
    assign(ticket, secrets.randbelow(10))  # DBS301
    assign(ticket, secrets.choice(agents))  # DBS301
    assign(ticket, os.urandom(16).hex())  # DBS301
    assign(ticket, ssl.RAND_bytes(16))  # DBS301


@DBOS.workflow()
def own_generators(ticket: str, agents: list[str]) -> None:
    generator = random.Random()
    assign(ticket, generator.random())  # DBS301
    assign(ticket, generator.choice(agents))  # DBS301
    assign(ticket, random.SystemRandom().randint(1, 6))  # DBS301
    assign(ticket, SystemRandom().choice(agents))  # DBS301
    assign(ticket, secrets.SystemRandom().random())  # DBS301


@DBOS.workflow()
def imported_inside(ticket: str) -> None:
    from random import random as draw

    assign(ticket, draw())  # DBS301


@DBOS.workflow()
def named_locally(ticket: str) -> None:
    roll = random.randint
    assign(ticket, roll(1, 6))  # DBS301


@DBOS.workflow()
def over_several_lines(ticket: str, agents: list[str]) -> None:
    assign(
        ticket,
        random.choice(  # DBS301
            [agent for agent in agents if agent],
        ),
    )
