"""A synchronous method here, a coroutine there."""

from abc import ABC, abstractmethod

from dbos import DBOS


class Sink(ABC):
    @abstractmethod
    def write(self, text: str) -> None: ...

    def write_all(self, texts: list[str]) -> None:
        for text in texts:
            self.write(text)


class FileSink(Sink):
    @DBOS.step()
    def write(self, text: str) -> None:
        print(text)


class AsyncSink:
    @DBOS.step()
    async def write(self, text: str) -> None:
        print(text)

    async def write_all(self, texts: list[str]) -> None:
        for text in texts:
            await self.write(text)


class Loud(AsyncSink):
    async def write_all(self, texts: list[str]) -> None:
        await super().write_all([text.upper() for text in texts])


class Quiet(AsyncSink):
    def write(self, text: str) -> None:
        """Not recorded."""

    def finish(self) -> None:
        self.write("end")


def use(sink: FileSink | AsyncSink, other: Sink) -> None:
    sink.write("a")
    other.write("b")


def both(flag: bool) -> None:
    sink = FileSink() if flag else Quiet()
    sink.write("x")
