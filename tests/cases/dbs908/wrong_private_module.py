# dbos-version: ==2.31.1
"""A private module still has what the package no longer exports."""

from dbos._dbos_config import ConfigFile  # DBS414


def name_of(config: ConfigFile) -> str:
    return config["name"]
