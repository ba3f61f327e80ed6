"""Reads the state for the workflow."""

import state


def rate(name: str) -> float:
    return state.rates[name]
