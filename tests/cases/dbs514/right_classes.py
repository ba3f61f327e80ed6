"""Names of classes, objects, classes in other places, methods and steps."""

from dbos import DBOS, DBOSConfiguredInstance


class Invoice: ...


@DBOS.workflow()
def export(model: str, kind: type | None = None) -> str:
    return model


@DBOS.step()
def describe(model: type) -> str:
    return model.__name__


@DBOS.dbos_class()
class Exporter(DBOSConfiguredInstance):
    @DBOS.workflow()
    def run(self, model: str) -> str:
        return model

    @classmethod
    @DBOS.workflow()
    def run_all(cls, model: str) -> str:
        return describe(Invoice)


def method_to_be(self, model: str) -> str:
    return model


class Later:
    run = method_to_be


registered = DBOS.workflow()(method_to_be)


def main(exporter: Exporter, model: type) -> None:
    export("Invoice")
    export("Invoice", Invoice)
    export(model="Invoice")
    export(Invoice().__class__.__name__)
    export(model)
    describe(Invoice)
    exporter.run("Invoice")
    Exporter.run_all("Invoice")
    DBOS.start_workflow(export, "Invoice")
