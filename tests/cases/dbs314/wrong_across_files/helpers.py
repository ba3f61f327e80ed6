"""Helpers that do not let a failure through."""

from steps import fetch


def fetch_plainly(page: str) -> str:
    return fetch(page).strip()


def fetch_stubbornly(page: str) -> str:
    for attempt in range(5):
        try:
            return fetch_plainly(page)
        except:
            print("attempt", attempt)
    return ""


def fetch_with_mirror(page: str) -> str:
    try:
        return fetch(page)
    except BaseException:
        print("taking the mirror")
    return fetch(f"mirror/{page}")


def fetch_cleaned(page: str) -> str:
    return fetch_with_mirror(page).lower()


def retried(function, page: str) -> str:
    for _ in range(3):
        try:
            return function(page)
        except BaseException:
            print("once more")
    return ""
