"""Correlation of log lines, and identifiers that do not change."""

import logging
import uuid
from dataclasses import dataclass, field

logger = logging.getLogger(__name__)
NAMESPACE = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")


def correlation_id() -> str:
    return uuid.uuid4().hex


def say(run: str, word: str) -> None:
    logger.info("[%s] %s", run, word)


def stable_id(order: str) -> str:
    return str(uuid.uuid5(NAMESPACE, order))


@dataclass
class Line:
    article: str
    key: str = field(default_factory=correlation_id)
