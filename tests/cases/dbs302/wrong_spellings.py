"""The clocks of the standard library, in the forms in which people import and call them."""

import asyncio
import datetime
import datetime as dt
import time
import time as t
import timeit
from datetime import date, datetime as DateTime, timezone
from email.utils import formatdate
from time import monotonic as ticks
from time import strftime, time as now

from dbos import DBOS


@DBOS.step()
def save(order_id: str, at: object) -> None:
    DBOS.logger.info("%s at %s", order_id, at)


@DBOS.workflow()
def seconds(order_id: str) -> None:
    save(order_id, time.time())  # DBS302
    save(order_id, time.time_ns())  # DBS302
    save(order_id, time.monotonic())  # DBS302
    save(order_id, time.monotonic_ns())  # DBS302
    save(order_id, time.perf_counter())  # DBS302
    save(order_id, time.perf_counter_ns())  # DBS302
    save(order_id, time.process_time())  # DBS302
    save(order_id, time.clock_gettime(time.CLOCK_REALTIME))  # DBS302


@DBOS.workflow()
def renamed(order_id: str) -> None:
    save(order_id, now())  # DBS302
    save(order_id, ticks())  # DBS302
    save(order_id, t.time())  # DBS302
    save(order_id, dt.datetime.now())  # DBS302
    save(order_id, DateTime.now(timezone.utc))  # DBS302
    save(order_id, timeit.default_timer())  # DBS302


@DBOS.workflow()
def dates(order_id: str) -> None:
    save(order_id, datetime.datetime.now())  # DBS302
    save(order_id, datetime.datetime.now(tz=datetime.timezone.utc))  # DBS302
    save(order_id, datetime.datetime.utcnow())  # DBS302
    save(order_id, datetime.datetime.today())  # DBS302
    save(order_id, datetime.date.today())  # DBS302
    save(order_id, date.today().isoformat())  # DBS302
    save(order_id, DateTime.now().astimezone(timezone.utc).strftime("%Y-%m-%d"))  # DBS302


@DBOS.workflow()
def broken_down(order_id: str) -> None:
    save(order_id, time.localtime().tm_hour)  # DBS302
    save(order_id, time.gmtime())  # DBS302
    save(order_id, time.ctime())  # DBS302
    save(order_id, time.asctime())  # DBS302
    save(order_id, strftime("%Y%m%d"))  # DBS302
    save(order_id, formatdate())  # DBS302


@DBOS.workflow()
async def on_the_loop(order_id: str) -> float:
    return asyncio.get_running_loop().time()  # DBS302


@DBOS.workflow()
def imported_inside(order_id: str) -> None:
    import time as clock
    from datetime import datetime as stamp

    save(order_id, clock.time())  # DBS302
    save(order_id, stamp.utcnow())  # DBS302


@DBOS.workflow()
def named_locally(order_id: str) -> None:
    current = time.time
    save(order_id, current())  # DBS302


@DBOS.workflow()
def over_several_lines(order_id: str) -> None:
    save(
        order_id,
        datetime.datetime.now(  # DBS302
            tz=datetime.timezone.utc,
        ).isoformat(),
    )
