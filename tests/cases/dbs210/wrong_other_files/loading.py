from dbos import DBOS


@DBOS.step()
def load(url: str) -> str:
    return url


def load_and_strip(url: str) -> str:
    return load(url).strip()
