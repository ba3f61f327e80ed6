"""The crawler."""

from .flows import crawl
from .runtime import DBOS, step
from .steps import Reader, fetch

__all__ = ["DBOS", "Reader", "crawl", "fetch", "step"]
