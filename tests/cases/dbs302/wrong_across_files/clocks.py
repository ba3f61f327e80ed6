"""The project's words for the time."""

from datetime import date, datetime, timezone


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


def today() -> str:
    return date.today().isoformat()


def is_weekend() -> bool:
    return date.today().isoweekday() > 5
