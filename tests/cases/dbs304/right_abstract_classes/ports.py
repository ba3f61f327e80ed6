"""What the shop needs of others, without saying how it is done."""

from abc import ABC, abstractmethod
from typing import Protocol


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None: ...


class Carrier(ABC):
    @abstractmethod
    def book(self, order: str) -> str:
        """Book a parcel."""


class Job:
    def run(self, order: str) -> str:
        return self.work(order)

    def work(self, order: str) -> str:
        raise NotImplementedError
