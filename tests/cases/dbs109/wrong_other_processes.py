# enable: DBS109
"""Programs that a coroutine waits for."""

import asyncio
import os
import subprocess

from dbos import DBOS


def convert(path: str) -> None:
    subprocess.run(["ffmpeg", "-i", path], check=True)  # DBS109: `await asyncio.create_subprocess_exec(...)`


@DBOS.step()
async def video(path: str) -> bytes:
    convert(path)
    os.system("sync")  # DBS109
    return subprocess.check_output(["cat", path])  # DBS109


@DBOS.step()
async def right(path: str) -> int:
    process = await asyncio.create_subprocess_exec("ffmpeg", "-i", path)
    await asyncio.to_thread(convert, path)
    background = subprocess.Popen(["tail", "-f", path])
    print(background.pid)
    return await process.wait()
