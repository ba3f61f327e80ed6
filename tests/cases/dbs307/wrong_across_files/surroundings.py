"""Helpers that nothing durable in this file calls."""

import os
import socket
import subprocess


def tier() -> str:
    return os.environ.get("TIER", "free")


def label(order: str) -> str:
    return f"{order}@{machine()}"


def machine() -> str:
    return socket.gethostname()


def render(order: str) -> str:
    subprocess.run(["pandoc", order], check=True)
    return order


def everything(order: str) -> str:
    return render(order) + tier() + machine()


class Flags:
    def on(self, name: str) -> bool:
        return name in os.environ


class Carrier:
    def name(self) -> str:
        return os.environ["CARRIER"]
