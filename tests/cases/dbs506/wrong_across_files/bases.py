from dbos import DBOSConfiguredInstance


class Named(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)


class Quiet(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.name = name
