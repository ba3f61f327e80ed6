"""Sets that come from steps, helpers, attributes, and loops that stand in helpers."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import dbos
from dbos import DBOS
from dbos import DBOS as D
from dbos import DBOSConfig

config: DBOSConfig = {"name": "tags"}
app = D(config=config)


@DBOS.step()
def load_tags(article: str) -> set[str]:
    return set(article.split())


@DBOS.step()
async def load_tags_async(article: str) -> set[str]:
    return set(article.split())


@DBOS.step()
def index(tag: str) -> str:
    return tag


@DBOS.step()
async def index_async(tag: str) -> str:
    return tag


@DBOS.workflow()
def result_of_step(article: str) -> None:
    for tag in load_tags(article):  # DBS313
        index(tag)


@DBOS.workflow()
def result_of_step_by_name(article: str) -> None:
    tags = load_tags(article)
    for tag in tags:  # DBS313
        index(tag)


@DBOS.workflow()
async def result_of_coroutine_step(article: str) -> None:
    tags = await load_tags_async(article)
    for tag in tags:  # DBS313
        await index_async(tag)


@DBOS.workflow()
def tags_of(article: str) -> set[str]:
    return load_tags(article)


@DBOS.workflow()
def result_of_child(article: str) -> None:
    for tag in tags_of(article):  # DBS313
        index(tag)


def words(article: str) -> set[str]:
    return set(article.lower().split())


@DBOS.workflow()
def result_of_helper(article: str) -> None:
    for tag in words(article):  # DBS313
        index(tag)


def long_words(article: str):
    return {word for word in article.split() if len(word) > 8}


@DBOS.workflow()
def result_of_helper_without_annotation(article: str) -> None:
    for tag in long_words(article):  # DBS313
        index(tag)


def index_all(tags: set[str]) -> list[str]:
    return [index(tag) for tag in tags]  # DBS313


@DBOS.workflow()
def loop_in_helper(article: str) -> list[str]:
    return index_all(words(article))


def index_each(tags) -> None:
    for tag in tags:  # DBS313
        index(tag)


def index_article(article: str) -> None:
    index_each(set(article.split()))


@DBOS.workflow()
def loop_two_helpers_down(article: str) -> None:
    index_article(article)


def index_politely(tag: str) -> str:
    return index(f"please, {tag}")


@DBOS.workflow()
def step_in_helper(article: str) -> None:
    for tag in words(article):  # DBS313
        index_politely(tag)


@DBOS.workflow()
def nested_function(article: str) -> None:
    tags = words(article)

    def run() -> None:
        for tag in tags:  # DBS313
            index(tag)

    run()


@DBOS.workflow()
def step_in_lambda(article: str) -> None:
    shout = lambda tag: index(tag.upper())  # noqa: E731
    for tag in words(article):  # DBS313
        shout(tag)


def tags_in(article: str) -> Iterator[str]:
    for tag in set(article.split()):  # DBS313
        yield index(tag)


@DBOS.workflow()
def loop_in_generator(article: str) -> list[str]:
    return list(tags_in(article))


@dataclass
class Article:
    title: str
    tags: set[str] = field(default_factory=set)


@DBOS.workflow()
def field_of_argument(article: Article) -> None:
    for tag in article.tags:  # DBS313
        index(tag)


class Index:
    STOP_WORDS = {"the", "a", "an"}

    def __init__(self, article: str) -> None:
        self.tags = set(article.split())

    @property
    def short(self) -> set[str]:
        return {tag for tag in self.tags if len(tag) < 4}

    def useful(self) -> set[str]:
        return self.tags - self.STOP_WORDS

    def run(self) -> None:
        for tag in self.tags:  # DBS313
            index(tag)


@DBOS.workflow()
def loop_in_method(article: str) -> None:
    Index(article).run()


@DBOS.workflow()
def attribute(article: str) -> None:
    for tag in Index(article).tags:  # DBS313
        index(tag)


@DBOS.workflow()
def property_of_object(article: str) -> None:
    for tag in Index(article).short:  # DBS313
        index(tag)


@DBOS.workflow()
def result_of_method(article: str) -> None:
    words_of = Index(article)
    for tag in words_of.useful():  # DBS313
        index(tag)


@DBOS.workflow()
def class_attribute() -> None:
    for tag in Index.STOP_WORDS:  # DBS313
        index(tag)


@DBOS.workflow()
def set_in_dict(articles: list[str]) -> None:
    by_letter: dict[str, set[str]] = {}
    for article in articles:
        by_letter.setdefault(article[0], set()).add(article)
    for letter in sorted(by_letter):
        for article in by_letter[letter]:  # DBS313
            index(article)


@DBOS.workflow()
def set_in_defaultdict(articles: list[str]) -> None:
    by_letter = defaultdict(set)
    for article in articles:
        by_letter[article[0]].add(article)
    for article in by_letter["a"]:  # DBS313
        index(article)


@app.workflow()
def instance(tags: set[str]) -> None:
    for tag in tags:  # DBS313
        index(tag)


@dbos.DBOS.workflow()
def module(tags: set[str]) -> None:
    for tag in tags:  # DBS313
        index(tag)


def plain(tags: set[str]) -> None:
    for tag in tags:  # DBS313
        index(tag)


call_form = DBOS.workflow()(plain)


@DBOS.dbos_class()
class Library:
    @staticmethod
    @DBOS.workflow()
    def fill(tags: set[str]) -> None:
        for tag in tags:  # DBS313
            index(tag)
