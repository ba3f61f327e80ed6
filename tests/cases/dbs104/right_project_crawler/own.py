"""Functions with the names of the steps."""


def fetch(page: str) -> str:
    return page


def send_async(user: str) -> str:
    return user
