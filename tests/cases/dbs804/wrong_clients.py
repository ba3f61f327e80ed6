"""Clients that are made in the wrong way."""

import os

import dbos
from dbos import DBOSClient

URL = "sqlite:///shop.sqlite"

client = DBOSClient(URL)  # DBS804: write `system_database_url=URL`
other = dbos.DBOSClient(os.environ["DBOS_URL"])  # DBS804: raises TypeError;
third = DBOSClient()  # DBS804: raises DBOSException;
fourth = DBOSClient(application_name="shop")  # DBS804: give `system_database_url`
fifth = DBOSClient(system_database_url=URL, lazy=True, use_listen_notify=True)  # DBS804: exclude each other


def make(url: str) -> DBOSClient:
    return DBOSClient(url)  # DBS804
