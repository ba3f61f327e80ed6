"""The handler, or the checkpoint that it surrounds, lies in helpers, methods, inner functions."""

import functools
import logging
from contextlib import suppress
from dataclasses import dataclass

from dbos import DBOS, DBOSConfiguredInstance

logger = logging.getLogger(__name__)


@DBOS.step()
def fetch(page: str) -> str:
    return f"text of {page}"


@DBOS.step()
def store(text: str) -> int:
    return len(text)


@DBOS.step()
async def fetch_async(page: str) -> str:
    return f"text of {page}"


@DBOS.step()
async def store_async(text: str) -> int:
    return len(text)


# The checkpoint lies in helpers of the workflow.
def download(page: str) -> str:
    return clean(fetch(page))


def clean(text: str) -> str:
    return text.strip()


def mirror(page: str) -> int:
    return store(download(page))


@DBOS.workflow()
def crawl(page: str) -> int:
    try:
        download(page)
    except:  # DBS314
        logger.warning("no page")
    return store(page)


@DBOS.workflow()
def crawl_deeper(page: str) -> int:
    try:
        mirror(page)
    except BaseException:  # DBS314
        logger.warning("no page")
    return store(page)


# The handler lies in a helper, which goes on itself.
def fetch_stubbornly(page: str) -> str:
    for attempt in range(5):
        try:
            return fetch(page)
        except:  # DBS314
            logger.warning("attempt %d", attempt)
    return ""


def fetch_with_mirror(page: str) -> str:
    try:
        return fetch(page)
    except BaseException:  # DBS314
        logger.warning("taking the mirror")
    return fetch(f"mirror/{page}")


def fetch_both(page: str) -> str:
    return fetch_with_mirror(page) + fetch_with_mirror(page + "/2")


@DBOS.workflow()
def crawl_stubbornly(page: str) -> int:
    return store(fetch_stubbornly(page))


@DBOS.workflow()
def crawl_both(page: str) -> int:
    return store(fetch_both(page))


async def fetch_stubbornly_async(page: str) -> str:
    while True:
        try:
            return await fetch_async(page)
        except BaseException:  # DBS314
            logger.warning("once more")


@DBOS.workflow()
async def crawl_async(page: str) -> int:
    return await store_async(await fetch_stubbornly_async(page))


# Methods, properties, objects that are called.
class Crawler:
    def __init__(self, page: str) -> None:
        self.page = page

    @property
    def text(self) -> str:
        for _ in range(3):
            with suppress(BaseException):  # DBS314
                return fetch(self.page)
        return ""

    def first(self) -> str:
        try:
            return self.load()
        except BaseException:  # DBS314
            logger.warning("once more")
        return self.load()

    def load(self) -> str:
        return fetch(self.page)

    def __call__(self, suffix: str) -> str:
        text = ""
        for part in (suffix, "end"):
            try:
                text += fetch(self.page + part)
            except:  # DBS314
                text += "?"
        return text


@DBOS.workflow()
def crawl_by_method(page: str) -> int:
    return store(Crawler(page).first())


@DBOS.workflow()
def crawl_by_property(page: str) -> int:
    crawler = Crawler(page)
    return store(crawler.text)


@DBOS.workflow()
def crawl_by_call(page: str) -> int:
    crawler = Crawler(page)
    return store(crawler("/index"))


class Base:
    def run(self, pages: list[str]) -> int:
        done = 0
        for page in pages:
            try:
                done += self.handle(page)
            except BaseException:  # DBS314
                logger.warning("skipped %s", page)
        return done

    def handle(self, page: str) -> int:
        raise NotImplementedError


class Archive(Base):
    def handle(self, page: str) -> int:
        return store(fetch(page))


class Verbose(Archive):
    def run(self, pages: list[str]) -> int:
        logger.info("%d pages", len(pages))
        return super().run(pages)


@DBOS.workflow()
def archive(pages: list[str]) -> int:
    return Verbose().run(pages)


@DBOS.dbos_class()
class Mirror(DBOSConfiguredInstance):
    @DBOS.workflow()
    def run(self, page: str) -> int:
        try:
            self.copy(page)
        except:  # DBS314
            logger.warning("not copied")
        return self.copy("index")

    @DBOS.step()
    def copy(self, page: str) -> int:
        return len(page)


@DBOS.dbos_class()
class Site:
    @staticmethod
    @DBOS.workflow()
    def refresh(page: str) -> int:
        with suppress(BaseException):  # DBS314
            fetch(page)
        return store(page)


# Inner functions, lambdas, partials, functions handed over, decorators.
@DBOS.workflow()
def crawl_with_inner_function(page: str) -> int:
    def attempt(name: str) -> str:
        while True:
            try:
                return fetch(name)
            except:  # DBS314
                name += "?"

    return store(attempt(page))


@DBOS.workflow()
def crawl_with_lambda(page: str) -> int:
    get = lambda: fetch(page)
    try:
        get()
    except BaseException:  # DBS314
        logger.warning("no page")
    return store(page)


@DBOS.workflow()
def crawl_with_partial(page: str) -> int:
    get = functools.partial(fetch, page)
    try:
        get()
    except BaseException:  # DBS314
        logger.warning("no page")
    return store(page)


@DBOS.workflow()
def crawl_with_comprehension(pages: list[str]) -> int:
    texts: list[str] = []
    try:
        texts = [fetch(page) for page in pages]
    except BaseException:  # DBS314
        logger.warning("no pages")
    return store(" ".join(texts))


def thrice(function, page: str) -> str:
    for _ in range(3):
        try:
            return function(page)
        except BaseException:  # DBS314
            logger.warning("once more")
    return ""


@DBOS.workflow()
def crawl_thrice(page: str) -> int:
    return store(thrice(fetch, page))


def stubborn(function):
    @functools.wraps(function)
    def wrapper(*args):
        for _ in range(3):
            try:
                return function(*args)
            except:  # DBS314
                logger.warning("once more")
        return None

    return wrapper


@stubborn
def copy(page: str) -> int:
    return store(fetch(page))


@DBOS.workflow()
def crawl_with_decorated_helper(page: str) -> int:
    copy(page)
    return store(page)


@dataclass
class Job:
    page: str

    def work(self) -> int:
        try:
            return store(fetch(self.page))
        except BaseException as failure:  # DBS314
            logger.warning("%s", failure)
        return store(self.page)


@DBOS.workflow()
def work_off(pages: list[str]) -> list[int]:
    return [Job(page).work() for page in pages]
