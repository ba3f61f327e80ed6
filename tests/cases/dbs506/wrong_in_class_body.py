"""Methods that the body of their class makes workflows."""

from dbos import DBOS, DBOSConfiguredInstance


class Shop:  # DBS506: every call of its workflow `close` raises
    def close(self, day: str) -> str:
        return day

    close = DBOS.workflow()(close)


@DBOS.dbos_class()
class Office:  # DBS506: DBOS does not know the objects of `Office`
    def run(self, day: str) -> str:
        return day

    run_durably = DBOS.workflow(name="run")(run)


@DBOS.dbos_class()
class Right(DBOSConfiguredInstance):
    def close(self, day: str) -> str:
        return day

    close = DBOS.workflow()(close)


class Steps:
    def close(self, day: str) -> str:
        return day

    close = DBOS.step()(close)
