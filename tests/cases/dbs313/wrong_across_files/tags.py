"""Sets, and loops over them."""

from steps import index

COMMON = frozenset({"news", "sport", "weather"})


def words(article):
    return set(article.split())


def index_all(tags):
    for tag in tags:
        index(tag)


def index_common():
    return [index(tag) for tag in COMMON]
