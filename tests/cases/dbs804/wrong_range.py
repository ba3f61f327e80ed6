# dbos-version: >=2.28,<3.2
"""A URL by position, where some releases take it."""

from dbos import DBOSClient

client = DBOSClient("sqlite:///shop.sqlite")  # DBS804: raises TypeError from dbos 3.0 on
