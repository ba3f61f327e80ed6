"""A package that launches DBOS when it is imported."""

from svc.boot import start

start()  # DBS401
