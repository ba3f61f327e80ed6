"""Knows whether there is a launch."""

import os


def is_launched() -> bool:
    return "LAUNCHED" in os.environ
