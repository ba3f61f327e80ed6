"""Programs that a workflow runs itself: they run again on recovery."""

import asyncio
import os
import subprocess
import subprocess as sp
from asyncio import create_subprocess_exec
from subprocess import check_output, run
from subprocess import run as execute

from dbos import DBOS


@DBOS.step()
def publish(file: str) -> str:
    return file


@DBOS.step()
async def publish_soon(file: str) -> str:
    return file


@DBOS.workflow()
def by_run(file: str) -> str:
    subprocess.run(["pandoc", file, "-o", "out.pdf"], check=True)  # DBS307
    return publish("out.pdf")


@DBOS.workflow()
def by_call(file: str) -> str:
    if subprocess.call(["aspell", "check", file]) == 0:  # DBS307
        return publish(file)
    return file


@DBOS.workflow()
def by_check_call(file: str) -> str:
    sp.check_call(["gzip", file])  # DBS307
    return publish(file + ".gz")


@DBOS.workflow()
def by_check_output(file: str) -> str:
    revision = subprocess.check_output(["git", "rev-parse", "HEAD"], text=True)  # DBS307
    return publish(f"{file}-{revision}")


@DBOS.workflow()
def by_imported_names(file: str) -> str:
    run(["gzip", file])  # DBS307
    title = check_output(["head", "-1", file], text=True)  # DBS307
    execute(["rm", file], check=False)  # DBS307
    return publish(title)


@DBOS.workflow()
def by_popen(file: str) -> str:
    subprocess.Popen(["xdg-open", file])  # DBS307
    return publish(file)


@DBOS.workflow()
def by_getoutput(file: str) -> str:
    return publish(subprocess.getoutput(f"head -1 {file}"))  # DBS307


@DBOS.workflow()
def by_system(file: str) -> str:
    os.system(f"gzip {file}")  # DBS307
    return publish(file)


@DBOS.workflow()
async def by_asyncio(file: str) -> str:
    await asyncio.create_subprocess_exec("pandoc", file)  # DBS307
    return await publish_soon(file)


@DBOS.workflow()
async def by_asyncio_names(file: str) -> str:
    await create_subprocess_exec("pandoc", file)  # DBS307
    await asyncio.create_subprocess_shell(f"gzip {file}")  # DBS307
    return await publish_soon(file)


@DBOS.workflow()
def by_inner_import(file: str) -> str:
    import subprocess as programs

    programs.run(["gzip", file])  # DBS307
    return publish(file)


@DBOS.workflow()
def several_lines(file: str) -> str:
    finished = subprocess.run(  # DBS307
        ["pandoc", file],
        capture_output=True,
        check=False,
    )
    if finished.returncode:
        return file
    return publish(file)


@DBOS.workflow()
def in_try(file: str) -> str:
    try:
        subprocess.run(["pandoc", file], check=True, timeout=60)  # DBS307
    except subprocess.CalledProcessError:
        return file
    return publish(file)
