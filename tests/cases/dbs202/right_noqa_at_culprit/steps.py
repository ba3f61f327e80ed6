from dbos import DBOS
from pacing import pause


@DBOS.step()
def fetch(url: str) -> str:
    pause(1.0)
    return url
