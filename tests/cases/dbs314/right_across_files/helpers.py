"""Helpers and steps."""

from dbos import DBOS


@DBOS.step()
def fetch(page: str) -> str:
    try:
        return open(page).read()
    except:
        print("not there")
    return ""


@DBOS.step()
def deliver(text: str) -> str:
    for _ in range(3):
        try:
            print(text)
            break
        except BaseException:
            continue
    return text


def fetch_carefully(page: str) -> str:
    try:
        return fetch(page)
    except BaseException:
        print("failed")
        raise


def parse(text: str) -> int:
    try:
        return int(text)
    except:
        return 0


def fetch_anything(page: str) -> str:
    try:
        return fetch(page)
    except:
        print("no workflow calls this function")
    return fetch(page + "/index")
