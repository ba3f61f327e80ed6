"""The step calls a hook; only another class's hook starts a workflow."""

from abc import ABC, abstractmethod

from dbos import DBOS


@DBOS.workflow()
def audit(name: str) -> None:
    print(name)


class Sink(ABC):
    @abstractmethod
    def emit(self, name: str) -> None: ...

    def close(self) -> None:
        DBOS.start_workflow(audit, "closed")


class WorkflowSink(Sink):
    def emit(self, name: str) -> None:
        DBOS.start_workflow(audit, name)


class FileSink(Sink):
    def emit(self, name: str) -> None:
        print(name)

    def close(self) -> None:
        print("closed")


file_sink = FileSink()
workflow_sink = WorkflowSink()


@DBOS.step()
def write(name: str) -> str:
    file_sink.emit(name)
    sink: Sink = FileSink()
    sink.emit(name)
    sink.close()
    return name


@DBOS.workflow()
def run(name: str) -> str:
    workflow_sink.emit(name)
    return write(name)
