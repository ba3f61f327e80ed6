"""Which cron expressions and time zones dbos takes for a schedule.

dbos asks croniter, with the seconds in front: `croniter.is_valid(text, second_at_beginning=True)`.
Up to 3.2 it carries a copy of an old croniter, from 3.3 on it depends on the package. The two differ in
ranges that run over the end of a field (`50-10`) and in the nearest weekday (`15w`): what each of them
refuses is found here without either. Checked against croniter by `tests/knowledge/test_cron.py`.
"""

from __future__ import annotations

import functools
import re
import zoneinfo

from attrs import evolve, frozen

__all__ = ["has_zones", "is_unknown_zone", "refusal"]


class _RefusedError(Exception):
    """What is wrong with an expression, in words for a message."""


@frozen(repr=False)
class _Field:
    """A column of an expression: its name in messages, its bounds, the words it knows for numbers."""

    name: str
    lowest: int
    highest: int
    words: tuple[str, ...] = ()
    #: The number of the first word.
    first: int = 0

    def number(self, text: str) -> int | None:
        """What a number or a word stands for; None for anything else."""
        if text.isdecimal():
            return int(text)
        return self.words.index(text) + self.first if text in self.words else None

    def contains(self, number: int) -> bool:
        return self.lowest <= number <= self.highest

    def refuses(self, item: str) -> _RefusedError:
        """What to raise for an item beyond its bounds."""
        return _RefusedError(f"`{item}` is out of the range of the {self.name}, {self.lowest} to {self.highest}")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_SECOND, _YEAR = _Field("second", 0, 59), _Field("year", 1970, 2099)
_DAY, _WEEKDAY = _Field("day of month", 1, 31), _Field("day of week", 0, 7, _DAYS)
_FIVE = (_Field("minute", 0, 59), _Field("hour", 0, 23), _DAY, _Field("month", 1, 12, _MONTHS, 1), _WEEKDAY)
_FIELDS = {5: _FIVE, 6: (_SECOND, *_FIVE), 7: (_SECOND, *_FIVE, _YEAR)}
#: The old croniter reads day 0 as day 1 where there are six columns, and only there.
_OLD_SIX = (_SECOND, *_FIVE[:2], evolve(_DAY, lowest=0), *_FIVE[3:])

_ALIASES = frozenset({"@midnight", "@hourly", "@daily", "@weekly", "@monthly", "@yearly", "@annually"})
_ITEM = re.compile(r"(?P<low>[^-/]+)(?:-(?P<high>[^-/]+))?(?:/(?P<step>[0-9]+))?")
_NTH = re.compile(rf"(?P<days>\w+|(?:{'|'.join(_DAYS)})-(?:{'|'.join(_DAYS)}))#(?P<nth>[0-9]+)")
_LAST = re.compile(r"l(?P<day>[0-9]+)")
_NEAREST = re.compile(r"([0-9]+)w|w([0-9]+)")
_DRAWN = re.compile(r"(?P<kind>[hr])(?:\([0-9]+-[0-9]+\))?(?:/[0-9]+)?")


def refusal(expression: str, *, is_old: bool) -> str | None:
    """Why dbos refuses a cron expression; None when it takes it, or when that is not sure.

    `is_old` says whether it is asked by the croniter that dbos up to 3.2 carries.
    """
    if not expression.isascii() or not all(char.isprintable() or char in "\t\n" for char in expression):
        return None
    if expression.lower() in _ALIASES:
        return None
    columns = expression.lower().split()
    fields = _OLD_SIX if is_old and len(columns) == 6 else _FIELDS.get(len(columns))
    if fields is None:
        if expression.strip().lower() in _ALIASES:
            return "there are blanks around the alias"
        if expression.startswith("@"):
            return f"the aliases are {', '.join(sorted(_ALIASES))}"
        count = f"{len(columns)} field{'' if len(columns) == 1 else 's'}"
        return f"it has {count} instead of 5, of 6 with the seconds first, or of 7 with the year last"
    try:
        for field, column in zip(fields, columns, strict=True):
            _check_column(field, column, is_old)
    except _RefusedError as error:
        return str(error)
    return None


def _check_column(field: _Field, column: str, is_old: bool) -> None:
    drawn = _DRAWN.fullmatch(column)
    if drawn is not None:
        if drawn["kind"] == "h":
            raise _RefusedError(f"`{column}` needs a hash, which dbos does not give")
        return  # a random one: whether it is taken may depend on the draw
    if "?" in column:
        if column != "?" or field.name not in (_DAY.name, _WEEKDAY.name):
            raise _RefusedError("`?` stands alone, for the day of the month or of the week")
        return
    items = column.split(",")
    plain: set[int] = set()
    special: set[int] = set()
    for item in items:
        nearest = None if is_old or field.name != _DAY.name else _NEAREST.fullmatch(item)
        if nearest is not None:
            day = int(nearest[1] or nearest[2])
            if len(items) > 1 or not 1 <= day <= 31:
                raise _RefusedError(f"`{item}` is not one day of a month alone")
            continue
        days, is_special = _weekdays(item) if field is _WEEKDAY else (item, False)
        found = _numbers(field, days, is_old)
        (special if is_special else plain).update(found)
    # With whole weeks among it, croniter takes some mixtures and refuses others: single days are certain.
    are_single = not any(mark in column for mark in "*/-")
    if special and plain - special and len(plain | special) < 7 and are_single:
        raise _RefusedError(f"`{column}` mixes days of the week with days like `mon#1` or `l5`")


def _weekdays(item: str) -> tuple[str, bool]:
    """The days that `fri#2` or `l5` is about, and whether it is such a form."""
    nth = _NTH.fullmatch(item)
    if nth is not None:
        if not 1 <= int(nth["nth"]) <= 5:
            raise _RefusedError(f"`{item}`: a month has no more than five of a weekday, counted from 1")
        return nth["days"], True
    last = _LAST.fullmatch(item)
    return (last["day"], True) if last is not None else (item, False)


def _numbers(field: _Field, item: str, is_old: bool) -> set[int]:
    """The numbers that one item of a column stands for; none for `*` and `l`."""
    if item == "*" or (item == "l" and field.name == _DAY.name):
        return set()
    parts = _ITEM.fullmatch(item)
    if parts is None:
        raise _RefusedError(f"`{item}` is no value for the {field.name}")
    step = int(parts["step"]) if parts["step"] is not None else 1
    if step == 0:
        raise _RefusedError(f"`{item}` has a step of 0")
    if parts["low"] == "*":
        if parts["high"] is not None:
            raise _RefusedError(f"`{item}` is no value for the {field.name}")
        highest = field.highest if is_old or field is not _WEEKDAY else 6
        return {_day(field, one) for one in range(field.lowest, highest + 1, step)}
    low = _bound(field, parts["low"], item)
    if parts["high"] is None and parts["step"] is None:
        if not field.contains(low):
            raise field.refuses(item)
        return {_day(field, low)}
    if parts["high"] is None:
        return _stepped(field, item, low, step, is_old)
    is_last = field.name == _DAY.name and parts["high"] == "l"
    return _ranged(
        field, item, low, field.highest if is_last else _bound(field, parts["high"], item), step, is_old
    )


def _bound(field: _Field, text: str, item: str) -> int:
    number = field.number(text)
    if number is None:
        raise _RefusedError(f"`{item}` is no value for the {field.name}")
    return number


def _stepped(field: _Field, item: str, low: int, step: int, is_old: bool) -> set[int]:
    """`low/step`: from there to the end of the field."""
    if not field.contains(low):
        raise field.refuses(item)
    highest = field.highest
    if field is _WEEKDAY and not is_old:
        low, highest = _day(field, low), 6
    return {_day(field, one) for one in range(low, highest + 1, step)}


def _ranged(field: _Field, item: str, low: int, high: int, step: int, is_old: bool) -> set[int]:
    if max(low, high) > field.highest:
        raise field.refuses(item)
    if is_old:
        if field is _WEEKDAY and high == 0 and low > 0:
            high = 7
        if low > high:
            raise _RefusedError(f"`{item}` runs backwards")
    else:
        low, high = _day(field, low), _day(field, high)
        if low == high:
            return set()  # the whole field
        if low > high:
            if low < field.lowest:
                raise field.refuses(item)
            # Over the end of the field; with a step, what follows the end is a matter of counting.
            return {_day(field, one) for one in (*range(low, field.highest + 1, step), *range(high + 1))}
    if low < field.lowest:
        raise field.refuses(item)
    return {_day(field, one) for one in range(low, high + 1, step)}


def _day(field: _Field, number: int) -> int:
    """Sunday is 0 and 7."""
    return 0 if field is _WEEKDAY and number == 7 else number


@functools.cache
def has_zones() -> bool:
    """Whether this Python finds the time zones, those with old names included."""
    return all(_loads(name) for name in ("Europe/Paris", "US/Pacific", "Asia/Calcutta"))


@functools.lru_cache(maxsize=256)
def _loads(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def is_unknown_zone(name: str) -> bool:
    """Whether dbos refuses a name for the time zone of a schedule; never sure without the data of time zones."""
    return has_zones() and not _loads(name)
