"""Which rules report: codes, prefixes and names that users select and ignore.

Nothing here imports the rules: their codes and names are those of the ledger, `knowledge/codes.toml`.
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dbos_flake8.settings import SettingsError

__all__ = ["Layer", "checked", "expanded", "known_codes", "nearest", "selected"]


class Layer(NamedTuple):
    """What one place says: a file, or the command line. A later layer wins over an earlier one."""

    #: Starts anew; None adds to what the layers before have selected.
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@cache
def known_codes() -> dict[str, str]:
    """The names of all active rules by their codes."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    ledger = Path(__file__).parent / "knowledge" / "codes.toml"
    entries = tomllib.loads(ledger.read_text("utf-8"))
    return {code: entry["name"] for code, entry in entries.items() if entry["state"] == "active"}


def nearest(word: str, words: Iterable[str]) -> str:
    """`; did you mean 'select'?` where a word is near another, or else nothing."""
    found = difflib.get_close_matches(word, list(words), 1, 0.7)
    return f"; did you mean {found[0]!r}?" if found else ""


def checked(selectors: Iterable[str], where: str) -> tuple[str, ...]:
    """Selectors that mean something: `DBS`, `DBS1`, `DBS101`, a rule's name as its code, or `ALL`.

    Raises `SettingsError` for any other.
    """
    return tuple(_checked(selector.strip(), where) for selector in selectors if selector.strip())


def _checked(selector: str, where: str) -> str:
    codes = known_codes()
    word = selector.upper()
    if word == "ALL" or (word.startswith("DBS") and any(code.startswith(word) for code in codes)):
        return word
    by_name = {name: code for code, name in codes.items()}
    if selector.lower() in by_name:
        return by_name[selector.lower()]
    near = nearest(word, codes) if word.startswith("DB") else nearest(selector.lower(), by_name)
    raise SettingsError(f"{where}: no rule has the code or name {selector!r}{near}")


def expanded(selectors: Iterable[str], codes: Iterable[str]) -> frozenset[str]:
    """The codes that selectors stand for."""
    wanted = tuple(selectors)
    return frozenset(code for code in codes if any(one == "ALL" or code.startswith(one) for one in wanted))


def selected(layers: Sequence[Layer], opt_in: Iterable[str] = ()) -> frozenset[str]:
    """The codes that report, by ruff's rules: within a layer the more specific selector wins.

    An opt-in rule reports where it is named in full, or by `ALL`.
    """
    rare = frozenset(opt_in)
    codes = known_codes()
    enabled = frozenset(codes) - rare
    for layer in layers:
        if layer.select is not None:
            enabled = frozenset()
        wanted = (*(layer.select or ()), *layer.extend_select)
        for length in sorted({_weight(one) for one in (*wanted, *layer.ignore)}):
            for one in wanted:
                if _weight(one) == length:
                    found = expanded([one], codes)
                    enabled |= found if one == "ALL" or one in rare else found - rare
            enabled -= expanded([one for one in layer.ignore if _weight(one) == length], codes)
    return enabled


def _weight(selector: str) -> int:
    """How specific a selector is."""
    return 0 if selector == "ALL" else len(selector)
