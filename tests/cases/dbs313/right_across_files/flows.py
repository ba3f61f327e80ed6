"""Whatever is looped over has an order."""

from dbos import DBOS
from steps import index
from tags import COMMON, RARE, index_all, words


@DBOS.workflow()
def ordered(article: str) -> None:
    for tag in words(article):
        if tag in COMMON:
            index(tag)
    for tag in RARE:
        index(tag)
    index_all(sorted(COMMON))
    index_all(article.split())
