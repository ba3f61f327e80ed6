"""The set comes from another file, or the loop stands there."""

import tags
from dbos import DBOS
from steps import index
from tags import COMMON, index_all, words


@DBOS.workflow()
def constant_of_other_file() -> None:
    for tag in COMMON:  # DBS313
        index(tag)


@DBOS.workflow()
def set_of_other_file(article: str) -> None:
    for tag in words(article):  # DBS313
        index(tag)


@DBOS.workflow()
def loop_of_other_file(article: str) -> None:
    index_all(set(article.split()))  # DBS313


@DBOS.workflow()
def all_in_other_file() -> list[str]:
    return tags.index_common()  # DBS313
