"""Names that look random, and functions of the same modules that draw nothing."""

import hashlib
import hmac
import secrets
import uuid
import zlib
from dataclasses import dataclass

from dbos import DBOS


@DBOS.step()
def publish(article: str, value: object) -> str:
    return f"{article} {value}"


@dataclass
class Deck:
    cards: list[str]

    def shuffle(self) -> None:
        self.cards.reverse()

    def sample(self, count: int) -> list[str]:
        return self.cards[:count]

    def choice(self) -> str:
        return self.cards[0]


@DBOS.workflow()
def own_class(article: str, cards: list[str]) -> None:
    deck = Deck(cards)
    deck.shuffle()
    publish(article, deck.sample(2))
    publish(article, deck.choice())


def random(seed: str) -> float:
    return zlib.crc32(seed.encode()) / 2**32


def choice(names: list[str], seed: str) -> str:
    return names[zlib.crc32(seed.encode()) % len(names)]


@DBOS.workflow()
def own_functions(article: str, names: list[str]) -> None:
    if random(article) < 0.5:
        publish(article, choice(names, article))


@DBOS.workflow()
def hashes(article: str, key: bytes) -> None:
    publish(article, hashlib.sha256(article.encode()).hexdigest())
    publish(article, hmac.new(key, article.encode(), "sha256").hexdigest())
    if secrets.compare_digest(article, "draft"):
        publish(article, uuid.uuid5(uuid.NAMESPACE_URL, article))


@DBOS.workflow()
def parameter_called_random(article: str, random: Deck) -> None:
    publish(article, random.choice())
