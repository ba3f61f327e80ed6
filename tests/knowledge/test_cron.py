"""The validator of cron expressions beside croniter, which dbos asks."""

from __future__ import annotations

import re

import pytest
from croniter import croniter
from hypothesis import given, settings
from hypothesis import strategies as st

from dbos_flake8.knowledge import cron
from dbos_flake8.knowledge.cron import refusal

_WORDS = ("jan", "DEC", "mon", "Sun", "sat", "l", "w", "h", "r", "*", "?", "", "x")
_ATOMS = st.one_of(
    st.integers(0, 8).map(str),
    st.integers(0, 70).map(str),
    st.integers(1968, 2101).map(str),
    st.sampled_from(_WORDS),
)
_ITEMS = st.one_of(
    _ATOMS,
    st.just("*"),
    st.tuples(_ATOMS, _ATOMS).map("-".join),
    st.tuples(_ATOMS, _ATOMS).map("/".join),
    st.tuples(_ATOMS, _ATOMS, _ATOMS).map(lambda parts: "{}-{}/{}".format(*parts)),
    st.tuples(_ATOMS, st.integers(0, 6)).map(lambda parts: "{}#{}".format(*parts)),
    st.tuples(
        st.sampled_from(("mon", "sat", "1")), st.sampled_from(("fri", "sun", "5")), st.integers(0, 6)
    ).map(lambda parts: "{}-{}#{}".format(*parts)),
    st.integers(0, 32).map(lambda day: f"{day}w"),
    st.integers(0, 8).map(lambda day: f"l{day}"),
    st.text("0123456789*/-,#?lLwWhr()@ ", max_size=6),
)
_COLUMNS = st.one_of(st.just("*"), st.just("0"), st.lists(_ITEMS, min_size=1, max_size=3).map(",".join))
_EXPRESSIONS = st.one_of(
    st.lists(_COLUMNS, min_size=5, max_size=7).map(" ".join),
    st.lists(_COLUMNS, max_size=9).map(" ".join),
    st.text("@daily hourlymonthweekreboot", max_size=9),
)
#: One strange column among harmless ones, so that it decides.
_ALMOST_PLAIN = st.tuples(st.integers(5, 7), st.integers(0, 6), _COLUMNS).map(
    lambda parts: " ".join(parts[2] if place == parts[1] % parts[0] else "*" for place in range(parts[0]))
)


def takes(expression: str) -> bool:
    """Whether dbos takes an expression: how it asks croniter, from 3.3 on."""
    return bool(croniter.is_valid(expression, second_at_beginning=True))


def is_drawn(expression: str) -> bool:
    """Whether chance decides: croniter draws a number."""
    return any(column.startswith("r") for column in expression.lower().split())


@settings(max_examples=1500, deadline=None)
@given(st.one_of(_ALMOST_PLAIN, _EXPRESSIONS))
def test_refuses_what_croniter_refuses(expression: str) -> None:
    if is_drawn(expression):
        return
    if refusal(expression, is_old=False) is not None:
        assert not takes(expression), expression
    else:
        assert takes(expression) or mixes_days(expression), expression


def mixes_days(expression: str) -> bool:
    """Whether a column mixes days like `mon#1` with others: among every day of the week, nothing is said of it."""
    return any("," in column and re.search(r"#|(?<![a-z])l\d", column) for column in expression.lower().split())


@pytest.mark.parametrize(
    "expression",
    [
        *(
            "* * * * *",
            "*/5 9-17 * * mon-fri",
            "0 0 1,15 * *",
            "0 12 * JAN,jul ?",
            "0 0 l * *",
            "0 0 * * sun",
        ),
        *("0 0 * * 7", "0 0 * * mon#1", "0 0 * * l5", "0 0 * * sat-sun", "10/20 * * * *", "59/15 * * * *"),
        *("30 0 2 * * *", "*/10 * * * * *", "0 0 2 * * * 2030", "0 0 2 * * * */2"),
        *("@daily", "@HOURLY", "@weekly", "@monthly", "@yearly", "@annually", "@midnight"),
    ],
)
def test_takes(expression: str) -> None:
    """What old and new releases take."""
    assert takes(expression)
    assert refusal(expression, is_old=False) is None
    assert refusal(expression, is_old=True) is None


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("", "it has 0 fields instead of 5, of 6 with the seconds first, or of 7 with the year last"),
        ("* * * *", "it has 4 fields instead of"),
        ("* * * * * * * *", "it has 8 fields instead of"),
        ("@daily ", "there are blanks around the alias"),
        ("@reboot", "the aliases are @annually, @daily,"),
        ("60 * * * *", "`60` is out of the range of the minute, 0 to 59"),
        ("* 24 * * *", "`24` is out of the range of the hour, 0 to 23"),
        ("* * 0 * *", "`0` is out of the range of the day of month, 1 to 31"),
        ("* * * 13 *", "`13` is out of the range of the month, 1 to 12"),
        ("* * * * 8", "`8` is out of the range of the day of week, 0 to 7"),
        ("* * * * * * 1969", "`1969` is out of the range of the year"),
        ("*/0 * * * *", "`*/0` has a step of 0"),
        ("mon * * * *", "`mon` is no value for the minute"),
        ("* * * * monday", "`monday` is no value for the day of week"),
        ("1,,2 * * * *", "`` is no value for the minute"),
        ("-5 * * * *", "`-5` is no value for the minute"),
        ("? * * * *", "`?` stands alone"),
        ("* * * * 1#6", "`1#6`: a month has no more than five"),
        ("* * * * 1,2#1", "`1,2#1` mixes days of the week"),
        ("h * * * *", "`h` needs a hash"),
        ("* * l-5 * *", "`l-5` is no value for the day of month"),
    ],
)
def test_refuses(expression: str, reason: str) -> None:
    """What old and new releases refuse, and why."""
    assert not takes(expression)
    for is_old in (False, True):
        found = refusal(expression, is_old=is_old)
        assert found is not None
        assert found.startswith(reason)


@pytest.mark.parametrize("expression", ["50-10 * * * *", "0 22-6 * * *", "* * 15w * *", "* * * oct-feb *"])
def test_new_in_the_package(expression: str) -> None:
    """What dbos takes since it asks the croniter package; its own copy before refused these."""
    assert takes(expression)
    assert refusal(expression, is_old=False) is None
    assert refusal(expression, is_old=True) is not None


def test_day_zero_of_the_old_copy() -> None:
    """It reads day 0 as day 1 in six columns alone."""
    assert refusal("* * * 0 * *", is_old=True) is None
    assert refusal("* * * 0 * *", is_old=False) is not None
    assert refusal("* * 0 * *", is_old=True) is not None


@pytest.mark.parametrize("expression", ["r * * * *", "r(0-99) * * * *", "٣ * * * *", "0\x1c0 * * * *"])
def test_says_nothing_where_it_cannot_be_sure(expression: str) -> None:
    for is_old in (False, True):
        assert refusal(expression, is_old=is_old) is None


def test_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    cron.has_zones.cache_clear()
    if not cron.has_zones():
        pytest.skip("this Python has no data of time zones")
    assert [cron.is_unknown_zone(name) for name in ("Mars/Phobos", "EST5", "", "../zone")] == [True] * 4
    assert not any(cron.is_unknown_zone(name) for name in ("UTC", "America/New_York", "Etc/GMT+1"))
    monkeypatch.setattr(cron, "has_zones", lambda: False)
    assert not cron.is_unknown_zone("Mars/Phobos")
