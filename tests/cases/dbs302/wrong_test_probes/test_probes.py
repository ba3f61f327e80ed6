"""What a test measures is no probe when the workflow goes by it."""

import time

from dbos import DBOS


@DBOS.step()
def work(number: float) -> float:
    return number


def test_decides():
    last = 0.0

    @DBOS.workflow()
    def writer():
        nonlocal last
        last = time.time()  # DBS302
        if last > 100:
            work(1)

    writer()
    assert last


def test_result():
    @DBOS.workflow()
    def writer():
        times = []
        times.append(time.time())  # DBS302
        return times

    assert writer()
