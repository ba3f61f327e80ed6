from dbos import DBOS
from notices import post, post_all


@DBOS.step()
def pin(text: str) -> None:
    post(text)


@DBOS.step()
def pin_all(texts: list[str]) -> None:
    post_all(texts)
