"""Imports it."""

from runtime import instance

print(instance)
