"""Classes that are registered by a call."""

from dbos import DBOS, DBOSConfiguredInstance


class Mailer(DBOSConfiguredInstance):
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


class Loader(DBOSConfiguredInstance):
    @DBOS.workflow()
    def load(self, url: str) -> str:
        return url


for cls in (Mailer, Loader):
    DBOS.dbos_class()(cls)
