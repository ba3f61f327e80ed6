"""What differs from machine to machine and from process to process."""

import getpass
import locale
import multiprocessing
import os
import platform
import pwd
import resource
import shutil
import socket
import sys
import tempfile
import threading
import uuid
from os import cpu_count, getpid
from pathlib import Path
from platform import system as operating_system
from socket import gethostname

from dbos import DBOS


@DBOS.step()
def record(key: str, value: object) -> None:
    return None


@DBOS.step()
async def record_soon(key: str, value: object) -> None:
    return None


@DBOS.workflow()
def host_name(job: str) -> None:
    record(job, socket.gethostname())  # DBS307


@DBOS.workflow()
def process_number(job: str) -> None:
    worker = f"{job}-{os.getpid()}"  # DBS307
    record(job, worker)


@DBOS.workflow()
def imported_names(job: str) -> str:
    record(job, gethostname())  # DBS307
    return f"{job}-{getpid()}"  # DBS307


@DBOS.workflow()
def cpus(job: str) -> None:
    for part in range(os.cpu_count() or 1):  # DBS307
        record(job, part)


@DBOS.workflow()
async def imported_cpus(job: str) -> None:
    if (cpu_count() or 1) > 4:  # DBS307
        await record_soon(job, "wide")
    await record_soon(job, "narrow")


@DBOS.workflow()
def cpus_of_multiprocessing(job: str) -> None:
    if multiprocessing.cpu_count() > 4:  # DBS307
        record(job, "wide")


@DBOS.workflow()
async def kind_of_system(job: str) -> None:
    if platform.system() == "Windows":  # DBS307
        await record_soon(job, "converted")
    await record_soon(job, "done")


@DBOS.workflow()
async def renamed_system(job: str) -> None:
    await record_soon(job, operating_system())  # DBS307


@DBOS.workflow()
def node(job: str) -> None:
    record(job, platform.node())  # DBS307


@DBOS.workflow()
def arguments(job: str) -> None:
    if "--force" in sys.argv:  # DBS307
        record(job, "forced")
    record(job, "done")


@DBOS.workflow()
def answer(job: str) -> None:
    if input("really? ") == "y":  # DBS307
        record(job, "deleted")


@DBOS.workflow()
def line_of_input(job: str) -> None:
    record(job, sys.stdin.readline())  # DBS307


@DBOS.workflow()
def password(job: str) -> None:
    record(job, getpass.getpass())  # DBS307


@DBOS.workflow()
def user(job: str) -> None:
    record(job, getpass.getuser())  # DBS307


@DBOS.workflow()
def home_of_user(job: str) -> None:
    record(job, pwd.getpwnam(job).pw_dir)  # DBS307


@DBOS.workflow()
def thread_number(job: str) -> None:
    record(job, threading.get_ident())  # DBS307


@DBOS.workflow()
def thread_name(job: str) -> str:
    record(job, "named")
    return threading.current_thread().name  # DBS307


@DBOS.workflow()
def main_thread(job: str) -> None:
    if threading.current_thread() is threading.main_thread():  # DBS307 DBS307
        record(job, "main")


@DBOS.workflow()
def folder(job: str) -> None:
    record(job, os.path.join(os.getcwd(), job))  # DBS307


@DBOS.workflow()
def folder_as_path(job: str) -> None:
    record(job, str(Path.cwd() / job))  # DBS307


@DBOS.workflow()
def home(job: str) -> None:
    record(job, str(Path.home() / job))  # DBS307


@DBOS.workflow()
def home_of_tilde(job: str) -> str:
    target = Path("~/jobs").expanduser()  # DBS307
    record(job, str(target))
    return os.path.expanduser(f"~/{job}")  # DBS307


@DBOS.workflow()
def expanded(job: str) -> None:
    record(job, os.path.expandvars("$JOBS/done"))  # DBS307


@DBOS.workflow()
def temporary_folder(job: str) -> None:
    record(job, tempfile.gettempdir())  # DBS307


@DBOS.workflow()
def program(job: str) -> None:
    if shutil.which("pandoc"):  # DBS307
        record(job, "pdf")
    record(job, "html")


@DBOS.workflow()
def load(job: str) -> None:
    if os.getloadavg()[0] < 1.0:  # DBS307
        record(job, "now")


@DBOS.workflow()
def memory(job: str) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)  # DBS307
    record(job, used.ru_maxrss)


@DBOS.workflow()
def network_card(job: str) -> None:
    record(job, uuid.getnode())  # DBS307


@DBOS.workflow()
def language(job: str) -> None:
    record(job, locale.getlocale()[0])  # DBS307
