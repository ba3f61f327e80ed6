"""Names and functions that look like the environment and are not."""

import os
import os.path
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dbos import DBOS


@DBOS.step()
def deploy(target: str) -> str:
    return target


@DBOS.step()
def read_environment() -> dict[str, str]:
    return dict(os.environ)


@dataclass
class Machine:
    environ: dict[str, str] = field(default_factory=dict)
    argv: list[str] = field(default_factory=list)

    def getenv(self, name: str) -> str:
        return self.environ[name]

    def gethostname(self) -> str:
        return "machine"


class Runner:
    def run(self, command: list[str]) -> str:
        return deploy(" ".join(command))


def getenv(variables: dict[str, str], name: str) -> str:
    return variables[name]


@DBOS.workflow()
def by_recorded_environment(target: str) -> str:
    environ = read_environment()
    if environ.get("STAGING") == "1":
        return deploy("staging")
    return deploy(getenv(environ, "TARGET"))


@DBOS.workflow()
def by_argument(environ: dict[str, str], argv: list[str]) -> str:
    if "--force" in argv:
        return deploy("forced")
    return deploy(environ["TARGET"])


@DBOS.workflow()
def by_object(target: str) -> str:
    machine = Machine({"TARGET": target}, ["deploy"])
    if machine.argv[0] == "deploy" and machine.gethostname() == "machine":
        return deploy(machine.getenv("TARGET") + machine.environ["TARGET"])
    return target


@DBOS.workflow()
def by_own_runner(target: str) -> str:
    subprocess_ = Runner()
    return subprocess_.run(["deploy", target])


@DBOS.workflow()
def by_input(input: dict[str, str], platform: str) -> str:
    if platform.lower() == "linux":
        return deploy(input["target"])
    return deploy(input.get("other", "nowhere"))


@DBOS.workflow()
def by_paths(target: str) -> str:
    folder = Path("/srv") / target
    name = PurePosixPath(target).with_suffix(".tar").name
    return deploy(os.path.join(str(folder.parent), os.path.basename(target), name) + os.sep)


@DBOS.workflow()
def by_command_line(target: str) -> str:
    command = subprocess.list2cmdline(["deploy", target])
    return deploy(shlex.quote(target) + command)


@DBOS.workflow()
def by_limits(target: str) -> str:
    if len(target) > sys.maxsize:
        raise ValueError(target)
    return deploy(target)


@DBOS.workflow()
def by_identity(target: str) -> str:
    return deploy(f"{target}-{DBOS.workflow_id}")


def carrier(name: str | None = None) -> str:
    return name or os.environ["CARRIER"]


@DBOS.workflow()
def by_given_argument(target: str) -> str:
    return deploy(target + carrier("post"))


def unused() -> str:
    return os.environ["UNUSED"]


@DBOS.workflow()
def unreached(target: str) -> str:
    def never_called() -> str:
        return os.getcwd()

    return deploy(target)
