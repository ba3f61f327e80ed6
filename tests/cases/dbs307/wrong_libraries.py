"""Libraries that read the environment, ask the user or run programs."""

import click
import decouple
import git
import invoke
import keyring
import pexpect
import psutil
import sh
import typer
import tzlocal
from decouple import config
from dotenv import dotenv_values
from environs import Env, env
from rich.prompt import Confirm
from starlette.config import Config

from dbos import DBOS

settings = Env()
web = Config(".env")


@DBOS.step()
def deploy(target: str) -> str:
    return target


@DBOS.workflow()
def by_decouple(target: str) -> str:
    if config("STAGING"):  # DBS307
        return deploy("staging")
    return deploy(decouple.config("TARGET"))  # DBS307


@DBOS.workflow()
def by_dotenv(target: str) -> str:
    values = dotenv_values(".env")  # DBS307
    return deploy(values.get("TARGET") or target)


@DBOS.workflow()
def by_environs(target: str) -> str:
    if settings.bool("STAGING"):  # DBS307
        return deploy("staging")
    return deploy(env.str("TARGET"))  # DBS307


@DBOS.workflow()
def by_called_environs(target: str) -> str:
    return deploy(settings("TARGET"))  # DBS307


@DBOS.workflow()
def by_starlette(target: str) -> str:
    return deploy(web("TARGET"))  # DBS307


@DBOS.workflow()
def by_keyring(target: str) -> str:
    return deploy(keyring.get_password("deploy", target) or "")  # DBS307


@DBOS.workflow()
def by_psutil(target: str) -> str:
    if psutil.cpu_percent() > 90:  # DBS307
        return target
    return deploy(target)


@DBOS.workflow()
def by_tzlocal(target: str) -> str:
    return deploy(f"{target} in {tzlocal.get_localzone_name()}")  # DBS307


@DBOS.workflow()
def by_click(target: str) -> str:
    if click.confirm(f"deploy to {target}?"):  # DBS307
        return deploy(target)
    return deploy(click.prompt("where then?"))  # DBS307


@DBOS.workflow()
def by_typer(target: str) -> str:
    if typer.confirm(f"deploy to {target}?"):  # DBS307
        return deploy(target)
    return target


@DBOS.workflow()
def by_rich(target: str) -> str:
    if Confirm.ask(f"deploy to {target}?"):  # DBS307
        return deploy(target)
    return target


@DBOS.workflow()
def by_git(target: str) -> str:
    git.Repo.clone_from("https://git.example/site", "site")  # DBS307
    return deploy(target)


@DBOS.workflow()
def by_invoke(target: str) -> str:
    invoke.run("make html")  # DBS307
    return deploy(target)


@DBOS.workflow()
def by_sh(target: str) -> str:
    sh.make("html")  # DBS307
    return deploy(target)


@DBOS.workflow()
def by_pexpect(target: str) -> str:
    pexpect.run("make html")  # DBS307
    return deploy(target)
