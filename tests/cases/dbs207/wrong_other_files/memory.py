tokens: dict[str, str] = {}
latest = ""


def keep(user: str, token: str) -> None:
    tokens[user] = token


def keep_latest(token: str) -> None:
    global latest
    latest = token
