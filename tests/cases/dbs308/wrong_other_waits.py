"""Other ways to let time pass."""

import multiprocessing
import sched
import threading
from threading import Condition, Event

import eventlet
import gevent
import polling2

from dbos import DBOS

STOP = threading.Event()


@DBOS.step()
def mail(user: str) -> str:
    return user


def is_open() -> bool:
    return False


@DBOS.workflow()
def by_event(user: str) -> str:
    threading.Event().wait(60)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_event_keyword(user: str) -> str:
    done = Event()
    done.wait(timeout=60)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_event_of_module(user: str) -> str:
    if STOP.wait(3600):  # DBS308
        return user
    return mail(user)


@DBOS.workflow()
def by_process_event(user: str) -> str:
    done = multiprocessing.Event()
    done.wait(5)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_condition(user: str) -> str:
    condition = Condition()
    with condition:
        condition.wait(60)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_condition_predicate(user: str) -> str:
    condition = threading.Condition()
    with condition:
        condition.wait_for(is_open, timeout=60)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_gevent(user: str) -> str:
    gevent.sleep(60)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_eventlet(user: str) -> str:
    eventlet.sleep(60)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_polling(user: str) -> str:
    polling2.poll(is_open, step=60, timeout=3600)  # DBS308
    return mail(user)


@DBOS.workflow()
def by_scheduler(user: str) -> str:
    scheduler = sched.scheduler()
    scheduler.enter(60, 1, is_open)
    scheduler.run()  # DBS308
    return mail(user)
