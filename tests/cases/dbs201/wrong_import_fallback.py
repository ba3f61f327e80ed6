"""The package works without dbos, too: its decorators then do nothing."""

try:
    from dbos import DBOS

    HAS_DBOS = True
except ImportError:
    HAS_DBOS = False

    class DBOS:  # type: ignore[no-redef]
        @staticmethod
        def workflow(**_options):
            return lambda function: function

        @staticmethod
        def step(**_options):
            return lambda function: function

        @staticmethod
        def start_workflow(function, *args):
            return function(*args)


@DBOS.workflow()
def reindex(document: str) -> int:
    return tokenise(document)


@DBOS.step()
def tokenise(document: str) -> int:
    return len(document.split())


@DBOS.step()
def save(document: str) -> None:
    DBOS.start_workflow(reindex, document)  # DBS201


@DBOS.step()
def save_all(documents: list[str]) -> None:
    if HAS_DBOS:
        DBOS.start_workflow(reindex, documents[0])  # DBS201


@DBOS.workflow()
def import_documents(documents: list[str]) -> None:
    save_all(documents)
    save(documents[-1])
