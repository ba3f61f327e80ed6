"""A name of a function around, which the same code reads again."""

import time

from dbos import DBOS


@DBOS.step()
def work(number: float) -> float:
    return number


@DBOS.workflow()
def in_a_helper():
    last = 0.0

    def note():
        nonlocal last
        last = time.time()  # DBS302
        if last > 100:
            work(1)

    note()


@DBOS.workflow()
def by_the_workflow():
    last = 0.0

    def note():
        nonlocal last
        last = time.time()  # DBS302

    note()
    work(last)


@DBOS.workflow()
def by_another_helper():
    last = 0.0

    def note():
        nonlocal last
        last = time.time()  # DBS302

    def use():
        return work(last)

    note()
    use()


@DBOS.workflow()
def only_told():
    last = 0.0

    def note():
        nonlocal last
        last = time.time()
        DBOS.logger.info("at %s", last)

    note()
